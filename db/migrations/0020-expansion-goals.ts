import { type Kysely, sql } from "kysely";

/**
 * Goals of expansions: so many responders among all participants together, by version, with the day on which each was set and
 * the version of the public record that stood then. A goal is never changed; another one is a further version with its reason.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table expansion_goals (
      proposal_id bigint not null,
      trial_id bigint not null,
      version integer not null,
      responders integer not null,
      null_rate numeric not null,
      set_on date not null,
      set_by uuid,
      set_at timestamptz not null,
      record_version integer,
      reason text not null,
      constraint expansion_goals_pk primary key (proposal_id, version),
      constraint expansion_goals_proposal_fk foreign key (proposal_id) references cohort_proposals (id),
      constraint expansion_goals_trial_fk foreign key (trial_id) references trials (id),
      constraint expansion_goals_set_by_fk foreign key (set_by) references accounts (id),
      constraint expansion_goals_version_check check (version >= 1),
      constraint expansion_goals_responders_check check (responders >= 1),
      constraint expansion_goals_null_rate_check check (null_rate > 0 and null_rate < 1),
      constraint expansion_goals_reason_is_given check (length(btrim(reason)) > 0)
    );
    create index expansion_goals_trial_index on expansion_goals (trial_id);
    create trigger expansion_goals_append_only before update or delete on expansion_goals
      for each row execute function rows_are_append_only();
    create trigger expansion_goals_no_truncate before truncate on expansion_goals
      for each statement execute function rows_are_append_only();
    grant select, insert on expansion_goals to trialbook_app;
  `.execute(db);
}
