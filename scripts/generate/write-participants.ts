import type pg from "pg";
import { auditPayload, trialChain } from "~/domain/audit/audit-entry";
import { participantCode } from "~/domain/cohorts/participant-code";
import { emptyRecord, recordSchemaVersion, type TrialRecord } from "~/domain/trials/trial-record";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { civilDay } from "~/lib/civil-day";
import { copyRows } from "./copy-lines";
import { type Course, generatedCourse } from "./participant-course";
import type { Draw } from "./seeded-draw";

/** Where generated participants live: a trial with two sites and one cohort, all marked as generated. */
interface Place {
  trialId: string;
  cohortId: string;
  sites: readonly string[];
}

interface Placed extends Course {
  id: string;
  site: string;
  code: string;
}

const start = "2022-01-03";
const days = 1_200;
const alphabet = 25;

const makeTrial = `with hospital as (
    insert into organisations (public_id, name_en, name_vi, kind, synthetic)
    values ($1 || '-hospital', 'Generated hospital', 'Bệnh viện mô phỏng', 'hospital', true) returning id
  ), trial as (
    insert into trials (public_id, standing, synthetic, title_en, title_vi, registration_number, registered_at, recruitment_status,
      planned_size, version, public_version, created_at, updated_at)
    values ($1, 'registered', true, 'Generated cohort ' || $1, 'Thuần tập mô phỏng ' || $1, upper($1), $2, 'recruiting', $3, 1, 1,
      $2, $2) returning id
  ), version as (
    insert into trial_versions (trial_id, number, kind, schema_version, record, canonical, sha256, reason, author_role, created_at)
    select id, 1, 'registration', $5::integer, $4::jsonb, $4::text, sha256(convert_to($4::text, 'UTF8')), 'generated', 'registry',
      $2::timestamptz from trial
  ), cohort as (
    insert into cohorts (trial_id, code, kind, status, name_en, name_vi, planned_size)
    select id, 'G1', 'initial', 'open', 'Generated', 'Mô phỏng', $3 from trial returning id
  ), places as (
    insert into sites (trial_id, organisation_id, code, opened_on, planned_open_on)
    select trial.id, hospital.id, 'G' || n, '2021-12-01', '2021-12-01' from trial, hospital, generate_series(1, 4) n returning id
  )
  select trial.id as trial, cohort.id as cohort, (select array_agg(id::text) from places) as sites from trial, cohort`;

/** A code for each serial of a trial, each another: the serial's digits to the base of the codes' alphabet, stirred. */
function codeOf(serial: number): string {
  const stirred = (serial * 7_368_787) % alphabet ** 6;
  return participantCode(
    Buffer.from(Array.from({ length: 6 }, (_, place) => Math.floor(stirred / alphabet ** place) % alphabet)),
  );
}

async function copyParticipants(
  client: pg.ClientBase,
  place: Place,
  people: readonly Placed[],
  now: string,
): Promise<void> {
  await copyRows(
    client,
    {
      table: "participants",
      columns: ["id", "trial_id", "site_id", "cohort_id", "code", "stage", "consented_on", "consent_version"].concat([
        "enrolled_on",
        "infused_on",
        "left_on",
        "events",
        "last_event_on",
        "created_at",
      ]),
    },
    people.map(({ id, site, code, events, state }) => [
      id,
      place.trialId,
      site,
      place.cohortId,
      code,
      state.stage,
      state.consentedOn,
      state.consentVersion,
      state.enrolledOn,
      state.infusedOn,
      state.leftOn,
      events.length,
      state.lastEventOn,
      now,
    ]),
  );
  await copyRows(
    client,
    {
      table: "participant_events",
      columns: [
        "trial_id",
        "site_id",
        "participant_id",
        "number",
        "kind",
        "happened_on",
        "details",
        "provenance",
        "entered_at",
      ],
    },
    people.flatMap(({ id, site, events }) =>
      events.map(({ number, kind, happenedOn, details }) => {
        return [place.trialId, site, id, number, kind, happenedOn, JSON.stringify(details), "generated", now];
      }),
    ),
  );
}

async function countParticipants(
  client: pg.ClientBase,
  place: Place,
  people: readonly Placed[],
  now: string,
): Promise<void> {
  const cells = new Map<string, number>();
  for (const { site, counts } of people) {
    for (const { measure, day } of counts) {
      const cell = `${site} ${measure} ${day}`;
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
  }
  const rows = [...cells].map(([cell, count]) => [...cell.split(" "), count]);
  await client.query(
    `insert into daily_counts (trial_id, cohort_id, site_id, measure, day, count)
     select $1::bigint, $2::bigint, site::bigint, measure, day::date, count::int
     from jsonb_to_recordset($3) as cell (site text, measure text, day text, count int)
     on conflict on constraint daily_counts_pk do update set count = daily_counts.count + excluded.count`,
    [
      place.trialId,
      place.cohortId,
      JSON.stringify(rows.map(([site, measure, day, count]) => ({ site, measure, day, count }))),
    ],
  );
  const enrolled = people.filter(({ state }) => state.enrolledOn !== null).length;
  await client.query("update cohorts set enrolled_count = enrolled_count + $2 where id = $1", [
    place.cohortId,
    enrolled,
  ]);
  await client.query("update trials set enrolled_count = enrolled_count + $2 where id = $1", [place.trialId, enrolled]);
  await client.query("update sites set last_report_on = $2 where trial_id = $1", [
    place.trialId,
    civilDay(new Date(now)),
  ]);
}

async function writeBatch(
  client: pg.ClientBase,
  draw: Draw,
  place: Place,
  batch: { first: number; count: number; now: string },
) {
  await client.query("begin");
  const { rows } = await client.query<{ id: string }>(
    "select nextval(pg_get_serial_sequence('participants', 'id')) as id from generate_series(1, $1::int)",
    [batch.count],
  );
  const people = rows.map(({ id }, index): Placed => {
    const site = place.sites[draw.whole(0, place.sites.length - 1)] ?? "";
    return { ...generatedCourse(draw, start, days), id, site, code: codeOf(batch.first + index) };
  });
  await copyParticipants(client, place, people, batch.now);
  await countParticipants(client, place, people, batch.now);
  const chain = trialChain(Number(place.trialId));
  const changes = [{ field: "participants", from: null, to: people.length }];
  const entry = { chain, verb: "participants.generated", entity: "trial", id: `${batch.first}`, changes };
  await client.query("select append_audit_event($1, $2, 'system', 'participants.generated', $3, $4)", [
    chain,
    batch.now,
    Buffer.alloc(16, String(batch.first)),
    auditPayload(entry),
  ]);
  await client.query("commit");
}

function recordOf({ publicId, size }: { publicId: string; size: number }): TrialRecord {
  const record = emptyRecord();
  record.identification.publicTitle = { en: `Generated cohort ${publicId}`, vi: `Thuần tập mô phỏng ${publicId}` };
  record.enrolment.plannedSize = size;
  record.enrolment.recruitmentStatus = "recruiting";
  return record;
}

/** Writes one generated trial with this many participants, ten thousand a transaction. */
export async function writeCohort(
  client: pg.ClientBase,
  draw: Draw,
  cohort: { publicId: string; size: number; now: string },
): Promise<void> {
  const { rows } = await client.query<{ trial: string; cohort: string; sites: string[] }>(makeTrial, [
    cohort.publicId,
    cohort.now,
    cohort.size,
    canonicalJson(recordOf(cohort) as unknown as JsonValue),
    recordSchemaVersion,
  ]);
  const made = rows[0];
  if (!made) throw new Error(`The trial ${cohort.publicId} was not made.`);
  const place = { trialId: made.trial, cohortId: made.cohort, sites: made.sites };
  const most = 10_000;
  for (let first = 0; first < cohort.size; first += most) {
    const count = Math.min(most, cohort.size - first);
    await writeBatch(client, draw, place, { first, count, now: cohort.now });
  }
}
