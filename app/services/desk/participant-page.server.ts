import { listAdverseEventsOf } from "@db/queries/adverse-events";
import { listAssessmentsOf } from "@db/queries/assessments";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listEventEntriesOf } from "@db/queries/participant-events";
import { getParticipant } from "@db/queries/participants";
import { findAgeAsked } from "@db/queries/protocol-versions";
import type { TrialRow } from "@db/queries/trials";
import { may } from "~/domain/access/permissions";
import { reachesTrial, type Scope, scopeOf } from "~/domain/access/scope";
import type { ConsentAge } from "~/domain/cohorts/consent-age";
import type { EventKind } from "~/domain/cohorts/participant-event";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { wholeNumberFrom } from "~/lib/whole-number";
import { opensQueries } from "~/services/monitoring/read-queries.server";
import { openAge, readParticipantStanding } from "~/services/cohorts/participant-standing.server";
import { openSealedText } from "~/services/sealing.server";
import { deskHead } from "./trial-head";

function reaches(scope: Scope, trial: TrialRow, participant: { site_id: number }): boolean {
  return reachesTrial(scope, trial) || scope.siteIds.includes(participant.site_id);
}

/** An adverse event as its list needs it: what is sealed stays here. */
function withoutParticulars<Row extends { particulars_sealed: string | null }>(row: Row) {
  const { particulars_sealed: _sealed, ...shown } = row;
  return shown;
}

type EventRow = Awaited<ReturnType<typeof listEventEntriesOf>>[number];

/** The entry that the address asks to correct; null where it asks for none, or for one that no longer stands. */
function correctedEvent(events: readonly EventRow[], asked: string | null) {
  const number = wholeNumberFrom(asked);
  const event = events.find((each) => each.number === number);
  if (!event || event.kind === "voided" || events.some(({ corrects }) => corrects === number)) return null;
  const { kind, happened_on, details } = event;
  return { number: event.number, kind: kind as EventKind, happened_on, details };
}

type Corrected = ReturnType<typeof correctedEvent>;

/** A consent to correct with what is held of the person, whether or not its entry says it; other entries as they are. */
function withPerson(
  corrected: Corrected,
  person: { sex: string | null; birth_year: number | null; age: ConsentAge | null },
): Corrected {
  if (corrected?.kind !== "consented") return corrected;
  const { sex, birth_year: birthYear, age } = person;
  const held = { sex, birthYear, ageMonths: age?.months, majorityMonth: age?.majorityMonth };
  const known = Object.entries(held).flatMap(([name, value]) => (value == null ? [] : [[name, String(value)]]));
  return { ...corrected, details: { ...corrected.details, ...(Object.fromEntries(known) as Record<string, string>) } };
}

const nothingAsked = { months: false, majorityMonth: false };

/**
 * One participant with everything entered of them. The site's own number is opened for those who hold a role at the site
 * itself and for nobody else.
 */
export async function readParticipant({ actor, trx, scope, params, request, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const { site_number_sealed, age_sealed, arm_id: _arm, actual_arm_id: _received, ...shown } = participant;
  const events = await listEventEntriesOf(trx, participant.id);
  const atSite = scope.siteIds.includes(participant.site_id);
  const safety = may(actor, "safety:read") && reaches(scopeOf(actor, "safety:read"), trial, participant);
  const age = atSite ? openAge(age_sealed) : null;
  const standing = await readParticipantStanding({ actor, trx, now }, trial, participant, events);
  return {
    head: deskHead(trial),
    participant: shown,
    siteNumber: atSite && site_number_sealed !== null ? openSealedText(site_number_sealed) : null,
    age,
    ageAsked: atSite ? await findAgeAsked(trx, trial.id) : nothingAsked,
    atSite,
    ...standing,
    unmasks: standing.masked && reaches(scopeOf(actor, "participants:unmask"), trial, participant),
    assessments: await listAssessmentsOf(trx, participant.id),
    adverseEvents: safety ? (await listAdverseEventsOf(trx, participant.id)).map(withoutParticulars) : [],
    writes: reaches(scopeOf(actor, "participants:write"), trial, participant),
    reports: may(actor, "safety:write") && reaches(scopeOf(actor, "safety:write"), trial, participant),
    asks: opensQueries(actor, trial),
    corrected: withPerson(correctedEvent(standing.events, new URL(request.url).searchParams.get("corrects")), {
      ...shown,
      age,
    }),
    today: civilDay(now),
  };
}
