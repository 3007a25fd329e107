import { type Kysely, sql, type Transaction } from "kysely";
import { preparedMark } from "@db/client/prepared-statements";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import type { EventKind, ParticipantEvent } from "~/domain/cohorts/participant-event";
import { NotFound } from "~/lib/errors";
import { listEventsOf } from "./participant-events";
import { withinScope } from "./scope-filter";

/** An event as the database gathers it into one value. */
interface GatheredEvent {
  number: number;
  kind: EventKind;
  happened_on: string;
  details: Record<string, string>;
  corrects: number | null;
  reason: string | null;
}

const gatheredEvents = sql`coalesce((
  select jsonb_agg(jsonb_build_object('number', e.number, 'kind', e.kind, 'happened_on', e.happened_on, 'details', e.details,
    'corrects', e.corrects, 'reason', e.reason) order by e.number)
  from participant_events e where e.participant_id = participants.id), '[]')`;

/** The version of the consent form that was in force at a site on a day; null where the book holds no approval. */
function consentInForce(site: string, day: string) {
  return sql<string | null>`(select a.consent_version from site_approvals a
    where a.site_id = ${sql.ref(site)} and a.in_force_from <= ${day}::date order by a.in_force_from desc, a.id desc limit 1)`;
}

function pausedOn(site: string, day: string) {
  return sql<boolean>`exists (select 1 from site_pauses p where p.site_id = ${sql.ref(site)}
    and p.from_on <= ${day}::date and coalesce(p.until_on, 'infinity') >= ${day}::date)`;
}

/** The ids of a trial's arms by their codes. */
const armIds = sql`coalesce((select jsonb_object_agg(a.code, a.id) from arms a
  where a.trial_id = participants.trial_id), '{}')`;

/** What the latest check of eligibility found, criterion by criterion; null where it is open or nothing was checked. */
const eligibilityFound = sql`(select c.eligible from eligibility_checks c
  where c.participant_id = participants.id order by c.number desc limit 1)`;

/** A participant's row with what an entry is judged by. */
interface EntryGround {
  id: number;
  trial_id: number;
  site_id: number;
  cohort_id: number;
  code: string;
  events: number;
  response: string | null;
  response_on: string | null;
  arm_id: number | null;
  cohort_code: string;
  cohort_status: string;
  planned_size: number | null;
  enrolled_count: number;
  enrolment_definition: string;
  entries: GatheredEvent[];
  arm_ids: Record<string, number>;
  site_paused: boolean;
  consent_in_force: string | null;
  found_eligible: boolean | null;
}

/** A trial by its row or by its permanent public id. */
export type NamedTrial = number | { publicId: string };

function trialNamed(trial: NamedTrial) {
  return typeof trial === "number"
    ? sql<number>`${trial}`
    : sql<number>`(select t.id from trials t where t.public_id = ${trial.publicId})`;
}

/**
 * A participant in scope with everything that an entry of that day is judged by, in one statement: the events so far, the
 * cohort, the site's state on the day. The participant's row is locked until the transaction ends, and with `takesPlace` the
 * cohort's too, so that of two who press at once for the last place one gets it.
 */
export async function lockEntryGround(
  trx: Transaction<Database>,
  scope: Scope,
  wanted: { trial: NamedTrial; code: string; day: string; takesPlace: boolean },
) {
  const { rows } = await sql<EntryGround>`${sql.raw(preparedMark)}
    select participants.id, participants.trial_id, participants.site_id, participants.cohort_id, participants.code,
      participants.events, participants.response, participants.response_on, participants.arm_id,
      cohorts.code as cohort_code, cohorts.status as cohort_status, cohorts.planned_size, cohorts.enrolled_count,
      cohorts.enrolment_definition, ${gatheredEvents} as entries, ${armIds} as arm_ids,
      ${pausedOn("participants.site_id", wanted.day)} as site_paused,
      ${consentInForce("participants.site_id", wanted.day)} as consent_in_force, ${eligibilityFound} as found_eligible
    from participants join cohorts on cohorts.id = participants.cohort_id
    where participants.trial_id = ${trialNamed(wanted.trial)} and participants.code = ${wanted.code}
      and ${withinScope(scope, "participants")}
    for no key update of ${wanted.takesPlace ? sql`participants, cohorts` : sql`participants`}`.execute(trx);
  const [row] = rows;
  if (!row) throw new NotFound("participant");
  const { entries, ...participant } = row;
  return { participant, events: await eventsOf(trx, participant, entries) };
}

/**
 * The events as gathered, or read again where another entry came first while this one waited for the lock: the locked row
 * then counts more of them than the statement's own picture holds.
 */
async function eventsOf(
  trx: Transaction<Database>,
  participant: { id: number; events: number },
  gathered: readonly GatheredEvent[],
): Promise<ParticipantEvent[]> {
  if (gathered.length !== participant.events) return listEventsOf(trx, participant.id);
  return gathered.map(({ happened_on, ...event }) => ({ ...event, happenedOn: happened_on }));
}

/** The site and cohort of a trial into which a person is screened, with what says whether they are open on that day. */
export async function getOpenPlace(
  db: Kysely<Database>,
  place: { trialId: number; siteId: number; cohortId: number; day: string },
) {
  const row = await db
    .selectFrom("sites")
    .innerJoin("cohorts", "cohorts.trial_id", "sites.trial_id")
    .innerJoin("trials", "trials.id", "sites.trial_id")
    .modifyFront(sql.raw(preparedMark))
    .select(["trials.standing", "sites.opened_on", "sites.closed_on", "sites.code as site_code"])
    .select(["cohorts.code as cohort_code", "cohorts.status as cohort_status", "cohorts.enrolment_definition"])
    .select([pausedOn("sites.id", place.day).as("site_paused")])
    .select([consentInForce("sites.id", place.day).as("consent_in_force")])
    .where("sites.id", "=", place.siteId)
    .where("sites.trial_id", "=", place.trialId)
    .where("cohorts.id", "=", place.cohortId)
    .executeTakeFirst();
  if (!row) throw new NotFound("site or cohort");
  return row;
}
