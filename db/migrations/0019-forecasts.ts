import { type Kysely, sql } from "kysely";

/**
 * Enrolment forecasts as they were made, one a trial and data date, never changed afterwards; and the indexes by which the
 * dashboards read rows of participants and adverse events without scanning them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table enrolment_forecasts (
      trial_id bigint not null,
      data_date date not null,
      model text not null,
      input jsonb not null,
      input_sha256 bytea not null,
      result jsonb,
      fault text,
      milliseconds integer not null,
      computed_at timestamptz not null,
      constraint enrolment_forecasts_pk primary key (trial_id, data_date),
      constraint enrolment_forecasts_trial_fk foreign key (trial_id) references trials (id),
      constraint enrolment_forecasts_result_or_fault check ((result is null) <> (fault is null)),
      constraint enrolment_forecasts_fault_check check (fault in ('too_heavy', 'failed')),
      constraint enrolment_forecasts_milliseconds_check check (milliseconds >= 0)
    );
    create trigger enrolment_forecasts_append_only before update or delete on enrolment_forecasts
      for each row execute function rows_are_append_only();
    create trigger enrolment_forecasts_no_truncate before truncate on enrolment_forecasts
      for each statement execute function rows_are_append_only();
    grant select on enrolment_forecasts to trialbook_app;

    create index adverse_events_entered_index on adverse_events (trial_id, entered_at);
    create index adverse_events_corrections_index on adverse_events (participant_id, corrects) where corrects is not null;
    create index participants_infused_index on participants (trial_id, cohort_id) include (site_id, infused_on, left_on, stage, last_event_on)
      where infused_on is not null;
    create index participants_unenrolled_index on participants (trial_id, stage) include (site_id) where enrolled_on is null;
    create index participants_allocated_index on participants (trial_id, arm_id) where allocated_on is not null;
  `.execute(db);
}
