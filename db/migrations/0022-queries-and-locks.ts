import { type Kysely, sql } from "kysely";

/** Tables on which a locked trial takes no further row. */
const lockable = [
  "participants",
  "participant_events",
  "eligibility_checks",
  "allocations",
  "assessments",
  "adverse_events",
  "participant_visits",
  "baseline_entries",
];

/** Tables whose rows hold text that people type, with the columns in which a name may be replaced by a mark. */
const redactable: Readonly<Record<string, readonly string[]>> = {
  participant_events: ["details", "reason"],
  assessments: ["answers", "not_assessed_reason", "reason"],
  adverse_events: ["term", "action_taken", "special_interest", "reason", "particulars_sealed"],
  participant_visits: ["note", "reason"],
  baseline_entries: ["details", "reason"],
  data_query_entries: ["text"],
};

async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table data_queries (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      participant_id bigint not null,
      number integer not null,
      subject text not null,
      entry_number integer not null,
      field text not null,
      opened_at timestamptz not null,
      constraint data_queries_pk primary key (id),
      constraint data_queries_number_unique unique (trial_id, number),
      constraint data_queries_of_a_site_unique unique (id, trial_id, site_id),
      constraint data_queries_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint data_queries_subject_check check (subject in ('event', 'assessment', 'visit', 'adverse_event', 'baseline')),
      constraint data_queries_field_check check (length(btrim(field)) > 0)
    );
    create index data_queries_site_index on data_queries (site_id);
    create index data_queries_participant_index on data_queries (participant_id);

    create table data_query_entries (
      id bigint generated always as identity,
      query_id bigint not null,
      trial_id bigint not null,
      site_id bigint not null,
      number integer not null,
      act text not null,
      text text not null,
      entered_by uuid not null,
      entered_at timestamptz not null,
      constraint data_query_entries_pk primary key (id),
      constraint data_query_entries_number_unique unique (query_id, number),
      constraint data_query_entries_query_fk foreign key (query_id, trial_id, site_id) references data_queries (id, trial_id, site_id),
      constraint data_query_entries_entered_by_fk foreign key (entered_by) references accounts (id),
      constraint data_query_entries_act_check check (act in ('opened', 'answered', 'asked_again', 'closed')),
      constraint data_query_entries_first_opens check ((number = 1) = (act = 'opened')),
      constraint data_query_entries_text_check check (length(btrim(text)) > 0)
    );

    create table data_locks (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint,
      participant_id bigint,
      visit text,
      act text not null,
      reason text,
      rows integer not null,
      sha256 bytea not null,
      confirmation_id bigint not null,
      entered_by uuid not null,
      entered_at timestamptz not null,
      constraint data_locks_pk primary key (id),
      constraint data_locks_trial_fk foreign key (trial_id) references trials (id),
      constraint data_locks_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint data_locks_confirmation_fk foreign key (confirmation_id) references confirmations (id),
      constraint data_locks_entered_by_fk foreign key (entered_by) references accounts (id),
      constraint data_locks_act_check check (act in ('locked', 'unlocked')),
      constraint data_locks_unlocking_has_reason check (act = 'locked' or length(btrim(reason)) > 0),
      constraint data_locks_visit_of_participant check ((visit is null) = (participant_id is null) and (site_id is null) = (participant_id is null)),
      constraint data_locks_hash_length check (octet_length(sha256) = 32)
    );
    create index data_locks_subject_index on data_locks (trial_id, participant_id, visit, id);

    grant select, insert on data_queries, data_query_entries, data_locks to trialbook_app;

    alter table data_queries enable row level security;
    create policy data_queries_read on data_queries for select to trialbook_app using (
      trial_id in (select actor_trials('{investigator,monitor}')) or site_id in (select actor_sites('{coordinator}'))
      or (select actor_holds('{regulator}')));
    create policy data_queries_insert on data_queries for insert to trialbook_app
      with check (trial_id in (select actor_trials('{monitor}')));

    alter table data_query_entries enable row level security;
    create policy data_query_entries_read on data_query_entries for select to trialbook_app using (
      trial_id in (select actor_trials('{investigator,monitor}')) or site_id in (select actor_sites('{coordinator}'))
      or (select actor_holds('{regulator}')));
    create policy data_query_entries_insert on data_query_entries for insert to trialbook_app with check (
      entered_by = actor_id() and case when act = 'answered'
        then trial_id in (select actor_trials('{investigator}')) or site_id in (select actor_sites('{coordinator}'))
        else trial_id in (select actor_trials('{monitor}')) end);

    alter table data_locks enable row level security;
    create policy data_locks_read on data_locks for select to trialbook_app using (
      trial_id in (select actor_trials('{investigator,monitor,data_monitoring_committee}'))
      or trial_id in (select sites.trial_id from sites where sites.id in (select actor_sites('{coordinator,laboratory}')))
      or (select actor_holds('{regulator}')));
    create policy data_locks_insert on data_locks for insert to trialbook_app
      with check (entered_by = actor_id() and trial_id in (select actor_trials('{investigator}')));
  `.execute(db);
  for (const table of ["data_queries", "data_query_entries", "data_locks"]) {
    await sql`
      create trigger ${sql.ref(`${table}_append_only`)} before update or delete on ${sql.ref(table)}
        for each row execute function rows_are_append_only();
      create trigger ${sql.ref(`${table}_no_truncate`)} before truncate on ${sql.ref(table)}
        for each statement execute function rows_are_append_only();
    `.execute(db);
  }
}

/**
 * Rows of a locked trial or visit are refused with the code TB001 once they have been written, at the end of their statement.
 * Whoever writes holds a shared lock on the trial's number until the transaction ends, whoever locks the exclusive one: an
 * entry comes before the lock, and is among what was locked, or after it, and is refused.
 */
async function refuseLockedRows(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_rows_of_locked_trial() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$
      declare
        trial bigint;
      begin
        for trial in select distinct trial_id from added loop
          perform pg_advisory_xact_lock_shared(22, trial::integer);
          if (select act from data_locks where trial_id = trial and participant_id is null order by id desc limit 1) = 'locked' then
            raise exception 'the trial is locked' using errcode = 'TB001';
          end if;
        end loop;
        return null;
      end $f$;

    create function refuse_rows_of_locked_visit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$
      declare
        participant bigint;
        of_trial bigint;
        of_visit text;
        old_visit text;
        corrected integer;
      begin
        for participant, of_trial, of_visit, corrected in select participant_id, trial_id, visit, corrects from added
          where trial_id in (select trial_id from data_locks where participant_id is not null) loop
          execute format('select visit from %I where participant_id = $1 and number = $2', tg_table_name)
            into old_visit using participant, corrected;
          if exists (select 1 from unnest(array[of_visit, old_visit]) v where
            (select act from data_locks where trial_id = of_trial and participant_id = participant and visit = v order by id desc limit 1) = 'locked')
          then raise exception 'the visit is locked' using errcode = 'TB001'; end if;
        end loop;
        return null;
      end $f$;
  `.execute(db);
  for (const table of lockable) {
    await sql`create trigger ${sql.ref(`${table}_of_locked_trial`)} after insert on ${sql.ref(table)}
      referencing new table as added for each statement execute function refuse_rows_of_locked_trial()`.execute(db);
  }
  for (const table of ["assessments", "participant_visits"]) {
    await sql`create trigger ${sql.ref(`${table}_of_locked_visit`)} after insert on ${sql.ref(table)}
      referencing new table as added for each statement execute function refuse_rows_of_locked_visit()`.execute(db);
  }
}

/** The trial's investigator may put a mark in the place of typed text, and drop the audit payloads that hold it; nothing else. */
async function allowRedaction(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function rows_are_only_redacted() returns trigger language plpgsql as $f$
      declare
        after jsonb;
        field text;
      begin
        if tg_op = 'UPDATE' then
          after := to_jsonb(new);
          if after = to_jsonb(old) then
            raise exception '% is append-only, but for redacted text', tg_table_name using errcode = 'restrict_violation';
          end if;
          for field in select key from jsonb_each(to_jsonb(old)) where value is distinct from after -> key loop
            if not (field = any (tg_argv)) or (field <> 'particulars_sealed' and position('▮▮▮' in coalesce(after ->> field, '')) = 0) then
              raise exception '% is append-only, but for redacted text', tg_table_name using errcode = 'restrict_violation';
            end if;
          end loop;
          return new;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $f$;

    grant update (salt, payload, redacted_at) on audit_payloads to trialbook_app;
    create policy audit_payloads_redact on audit_payloads for update to trialbook_app using (
      chain in (select 'trial:' || t from actor_trials('{investigator}') t));
  `.execute(db);
  for (const [table, columns] of Object.entries(redactable)) {
    const name = sql.ref(table);
    await sql`
      drop trigger ${sql.ref(`${table}_append_only`)} on ${name};
      create trigger ${sql.ref(`${table}_append_only`)} before update or delete on ${name}
        for each row execute function rows_are_only_redacted(${sql.join(columns.map((column) => sql.lit(column)))});
      grant update (${sql.join(columns.map((column) => sql.ref(column)))}) on ${name} to trialbook_app;
      create policy ${sql.ref(`${table}_redact`)} on ${name} for update to trialbook_app
        using (trial_id in (select actor_trials('{investigator}')));
    `.execute(db);
  }
}

/**
 * Queries of a monitor and their answers; locks of a visit or a trial; redaction of typed text; and the indexes by which a
 * trial's audit is read for one participant, one person, one day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await refuseLockedRows(db);
  await allowRedaction(db);
  await sql`
    create index audit_payloads_entity_index on audit_payloads (chain, (payload::jsonb ->> 'entity'), (payload::jsonb ->> 'id'), seq);
    create index audit_events_actor_index on audit_events (chain, actor, seq);
  `.execute(db);
}
