import { type Kysely, type RawBuilder, sql } from "kysely";
import { heldMark } from "@db/client/held-statements";
import { preparedMark } from "@db/client/prepared-statements";
import type { Database } from "@db/tables/database";
import type { CountChange } from "~/domain/cohorts/participant-counts";
import type { NewAuditEvent } from "./audit";

/** Where an entry belongs. */
export interface EntryPlace {
  trialId: number;
  siteId: number;
  cohortId: number;
}

/** One event as it enters its participant's row of events. */
export interface NewEvent {
  number: number;
  kind: string;
  happened_on: string;
  details: Record<string, string>;
  corrects: number | null;
  reason: string | null;
}

/** The columns of a participant's row that follow from events; an absent arm, consent or last day keeps what stands. */
export interface EntryProjection {
  stage: string;
  consented_on: string | null;
  consent_version: string | null;
  enrolled_on: string | null;
  allocated_on: string | null;
  arm_id: number | null;
  actual_arm_id: number | null;
  infused_on: string | null;
  left_on: string | null;
  deviations: number;
  events: number;
  last_event_on: string | null;
}

/** A deviation that somebody is to hear of. */
export interface NewAlert {
  kind: "deviation" | "unmasked";
  code: string;
  class: string;
  event_number: number;
  happened_on: string;
}

/** Everything that one entry writes beside the participant's own row. */
export interface Entry {
  place: EntryPlace;
  events: NewEvent[];
  counts: CountChange[];
  /** By how much the enrolled totals of cohort and trial move. */
  enrolledBy: number;
  alerts: NewAlert[];
  /** The civil day on which the site reported. */
  reportedOn: string;
  provenance: string;
  enteredBy: string | null;
  enteredAt: Date;
  audit: NewAuditEvent;
}

/** What is known of a person when they are taken into screening. */
export interface NewParticipant {
  code: string;
  site_number_sealed: string | null;
  sex: string | null;
  birth_year: number | null;
  age_sealed: string | null;
}

/**
 * The statement that writes an entry: `person` gives the participant's id, all else follows in one order, so that two writers
 * of a trial wait for one another and never in a circle. The chain's head is locked last.
 */
function entryStatement(
  person: RawBuilder<unknown>,
  entry: Entry,
  marks: string = preparedMark,
): RawBuilder<{ id: number; seq: number }> {
  const { trialId, siteId, cohortId } = entry.place;
  const { audit } = entry;
  const order = ({ measure, day }: CountChange): string => `${measure} ${day}`;
  const counts = entry.counts.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return sql`${sql.raw(marks)}
    with person as (${person}),
    entered as (
      insert into participant_events (trial_id, site_id, participant_id, number, kind, happened_on, details, corrects, reason,
        provenance, entered_by, entered_at)
      select ${trialId}, ${siteId}, person.id, e.number, e.kind, e.happened_on, e.details, e.corrects, e.reason,
        ${entry.provenance}, ${entry.enteredBy}::uuid, ${entry.enteredAt}::timestamptz
      from person, jsonb_to_recordset(${JSON.stringify(entry.events)}::jsonb)
        as e(number integer, kind text, happened_on date, details jsonb, corrects integer, reason text)
      returning 1),
    placed as (
      update cohorts set enrolled_count = enrolled_count + ${entry.enrolledBy}::integer
      where ${entry.enrolledBy}::integer <> 0 and id = ${cohortId} and (select count(*) from entered) > 0 returning 1),
    counted as (
      update trials set enrolled_count = enrolled_count + ${entry.enrolledBy}::integer
      where id = ${trialId} and (select count(*) from placed) > 0 returning 1),
    tallied as (
      insert into daily_counts (trial_id, cohort_id, site_id, measure, day, count)
      select ${trialId}, ${cohortId}, ${siteId}, c.measure, c.day, c.by
      from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c(measure text, day date, by integer)
      where (select count(*) from entered) > 0 and (select count(*) from counted) >= 0
      on conflict on constraint daily_counts_pk do update set count = daily_counts.count + excluded.count
      returning 1),
    reported as (
      update sites set last_report_on = ${entry.reportedOn}::date
      where id = ${siteId} and (last_report_on is null or last_report_on < ${entry.reportedOn}::date)
        and (select count(*) from entered) > 0 and (select count(*) from tallied) >= 0
      returning 1),
    alerted as (
      insert into alerts (trial_id, site_id, participant_id, kind, code, class, event_number, happened_on, raised_at)
      select ${trialId}, ${siteId}, person.id, a.kind, a.code, a.class, a.event_number, a.happened_on, ${entry.enteredAt}::timestamptz
      from person, jsonb_to_recordset(${JSON.stringify(entry.alerts)}::jsonb)
        as a(kind text, code text, class text, event_number integer, happened_on date)
      where (select count(*) from reported) >= 0
      returning 1)
    select person.id, append_audit_event(${audit.chain}, ${audit.at}, ${audit.actor}, ${audit.verb}, ${audit.salt}, ${audit.payload}) as seq
    from person
    where (select count(*) from reported) >= 0 and (select count(*) from alerted) >= 0`;
}

/** Writes an entry on a participant whose row the caller holds, and every projection that follows from it. */
export async function insertEntry(
  db: Kysely<Database>,
  participantId: number,
  projection: EntryProjection,
  entry: Entry,
): Promise<void> {
  const person = sql`
    update participants set stage = ${projection.stage},
      consented_on = coalesce(${projection.consented_on}::date, consented_on),
      consent_version = ${projection.consent_version}, enrolled_on = ${projection.enrolled_on}::date,
      allocated_on = ${projection.allocated_on}::date, arm_id = ${projection.arm_id}::bigint,
      actual_arm_id = ${projection.actual_arm_id}::bigint, infused_on = ${projection.infused_on}::date,
      left_on = ${projection.left_on}::date, deviations = ${projection.deviations}::integer, events = ${projection.events}::integer,
      last_event_on = coalesce(${projection.last_event_on}::date, last_event_on)
    where id = ${participantId} returning id`;
  await entryStatement(person, entry, `${preparedMark} ${heldMark}`).execute(db);
}

/**
 * Takes a person into a trial with their first events.
 * @returns the participant's id; null when the code is taken within the trial, and nothing was written.
 */
export async function insertScreening(
  db: Kysely<Database>,
  participant: NewParticipant,
  projection: EntryProjection,
  entry: Entry,
): Promise<number | null> {
  const { trialId, siteId, cohortId } = entry.place;
  const person = sql`
    insert into participants (trial_id, site_id, cohort_id, code, site_number_sealed, sex, birth_year, age_sealed, stage, consented_on,
      consent_version, enrolled_on, deviations, events, last_event_on, created_at)
    values (${trialId}, ${siteId}, ${cohortId}, ${participant.code}, ${participant.site_number_sealed}, ${participant.sex},
      ${participant.birth_year}::smallint, ${participant.age_sealed}, ${projection.stage}, ${projection.consented_on}::date, ${projection.consent_version},
      ${projection.enrolled_on}::date, ${projection.deviations}::integer, ${projection.events}::integer,
      ${projection.last_event_on}::date, ${entry.enteredAt}::timestamptz)
    on conflict on constraint participants_code_unique do nothing returning id`;
  const { rows } = await entryStatement(person, entry).execute(db);
  return rows[0]?.id ?? null;
}
