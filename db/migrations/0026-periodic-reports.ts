import { type Kysely, sql } from "kysely";

/**
 * Reports that somebody is owed by a day: by a council's condition, by law, or by good practice; with the sending that ended
 * each. A technique noted of a trial by mistake can be taken back. Public trials of one kind are listed by an index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const people = sql`(trial_id in (select trials_of_actor()) or (select actor_holds('{regulator,ethics_reviewer}')))`;
  const registrars = sql`(trial_id in (select actor_trials('{investigator}')) or (select actor_holds('{regulator}')))`;
  await sql`
    create table periodic_reports (
      id bigint generated always as identity,
      trial_id bigint not null,
      subject text not null,
      recipient text not null,
      basis text not null,
      source text not null,
      due_on date not null,
      noted_by uuid,
      noted_at timestamptz not null,
      constraint periodic_reports_pk primary key (id),
      constraint periodic_reports_of_trial_unique unique (trial_id, id),
      constraint periodic_reports_trial_fk foreign key (trial_id) references trials (id),
      constraint periodic_reports_noted_by_fk foreign key (noted_by) references accounts (id),
      constraint periodic_reports_basis_check check (basis in ('legal', 'condition', 'good_practice'))
    );
    create index periodic_reports_due_index on periodic_reports (due_on, id);

    create table periodic_report_sendings (
      report_id bigint not null,
      trial_id bigint not null,
      sent_on date not null,
      receipt text,
      recorded_by uuid,
      recorded_at timestamptz not null,
      constraint periodic_report_sendings_pk primary key (report_id),
      constraint periodic_report_sendings_report_fk foreign key (trial_id, report_id) references periodic_reports (trial_id, id),
      constraint periodic_report_sendings_recorded_by_fk foreign key (recorded_by) references accounts (id)
    );
    create index periodic_report_sendings_trial_index on periodic_report_sendings (trial_id);
  `.execute(db);
  for (const table of ["periodic_reports", "periodic_report_sendings"]) {
    const name = sql.ref(table);
    await sql`
      create trigger ${sql.ref(`${table}_append_only`)} before update or delete on ${name}
        for each row execute function rows_are_append_only();
      create trigger ${sql.ref(`${table}_no_truncate`)} before truncate on ${name}
        for each statement execute function rows_are_append_only();
      alter table ${name} enable row level security;
      create policy ${sql.ref(`${table}_read`)} on ${name} for select to trialbook_app using ${people};
      create policy ${sql.ref(`${table}_insert`)} on ${name} for insert to trialbook_app with check ${registrars};
      grant select, insert on ${name} to trialbook_app;
    `.execute(db);
  }
  await sql`
    create index trial_search_kind_index on trial_search (synthetic, standing, listed_on desc, trial_id desc);
    create index trial_search_synthetic_index on trial_search (synthetic, listed_on desc, trial_id desc);

    create policy trial_techniques_delete on trial_techniques for delete to trialbook_app using ${registrars};
    grant delete on trial_techniques to trialbook_app;
  `.execute(db);
}
