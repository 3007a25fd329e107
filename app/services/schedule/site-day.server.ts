import type { Transaction } from "kysely";
import { listAssessedOfMany, listFollowedParticipants, listVisitsOfMany } from "@db/queries/participant-visits";
import { listVisitSchedulesOfMany } from "@db/queries/visit-schedules";
import type { Database } from "@db/tables/database";
import { may } from "~/domain/access/permissions";
import { type Scope, scopeOf } from "~/domain/access/scope";
import { standingAssessments } from "~/domain/outcomes/standing-response";
import { siteDayList, type SiteDayList } from "~/domain/schedule/site-day";
import { type VisitState, visitStates } from "~/domain/schedule/visit-state";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";

/** Most people whose visits are looked through at once. */
const mostPeople = 2_000;

type Person = Awaited<ReturnType<typeof listFollowedParticipants>>[number];

/** A planned visit of one person, with the instruments that were assessed at it. */
export interface PersonVisit {
  person: Person;
  state: VisitState;
  assessed: string[];
}

/** The rows of each person, by person. */
function byPerson<Row>(rows: readonly Row[], idOf: (row: Row) => number): Map<number, Row[]> {
  const grouped = new Map<number, Row[]>();
  for (const row of rows) grouped.set(idOf(row), [...(grouped.get(idOf(row)) ?? []), row]);
  return grouped;
}

/** Every planned visit of the people in scope who are still followed; four statements, whatever their number. */
export async function listPlannedVisits(
  trx: Transaction<Database>,
  scope: Scope,
  today: string,
): Promise<PersonVisit[]> {
  const people = await listFollowedParticipants(trx, scope, mostPeople);
  const ids = people.map(({ id }) => id);
  const schedules = new Map(
    (await listVisitSchedulesOfMany(trx, [...new Set(people.map(({ trial_id }) => trial_id))])).map((row) => [
      row.trial_id,
      row.visits,
    ]),
  );
  const visits = byPerson(await listVisitsOfMany(trx, ids), ({ participantId }) => participantId);
  const assessments = byPerson(await listAssessedOfMany(trx, ids), ({ participant_id }) => participant_id);
  return people.flatMap((person) => {
    const anchors = { consent: person.consented_on, enrolment: person.enrolled_on, infusion: person.infused_on };
    const assessed = standingAssessments(assessments.get(person.id) ?? []);
    const planned = schedules.get(person.trial_id) ?? [];
    return visitStates(planned, { anchors, endedOn: null }, visits.get(person.id) ?? [], today).map((state) => ({
      person,
      state,
      assessed: assessed.filter(({ timepoint }) => timepoint === state.visit.code).map(({ instrument }) => instrument),
    }));
  });
}

/** One line of a site's day. */
export interface SiteDayLine {
  list: SiteDayList;
  code: string;
  site: string;
  trialId: string;
  trialNumber: string | null;
  visit: { code: string; name: { en: string; vi: string } };
  target: string | null;
  closes: string | null;
  /** Planned instruments without an assessment, of a visit that was made. */
  lacking: string[];
}

function lineOf({ person, state, assessed }: PersonVisit, today: string): SiteDayLine[] {
  const list = siteDayList(state, assessed, today);
  if (list === null) return [];
  const { visit, window } = state;
  return [
    {
      list,
      code: person.code,
      site: person.site_code,
      trialId: person.public_id,
      trialNumber: person.registration_number,
      visit: { code: visit.code, name: visit.name },
      target: window?.target ?? null,
      closes: window?.closes ?? null,
      lacking: list === "unresolved" ? visit.instruments.filter((code) => !assessed.includes(code)) : [],
    },
  ];
}

/** What waits at the sites in scope on a civil day, by list, earliest planned day first. */
export async function readSiteDay(trx: Transaction<Database>, scope: Scope, today: string): Promise<SiteDayLine[]> {
  const lines = (await listPlannedVisits(trx, scope, today)).flatMap((visit) => lineOf(visit, today));
  return lines.toSorted((a, b) => ((a.target ?? "") < (b.target ?? "") ? -1 : 1));
}

/** What waits today at the sites where the signed-in person enters participants; null for others. */
export async function readOwnSiteDay({ actor, trx, now }: Pick<DeskWork, "actor" | "trx" | "now">) {
  if (!may(actor, "participants:write")) return null;
  const today = civilDay(now);
  return { today, lines: await readSiteDay(trx, scopeOf(actor, "participants:write"), today) };
}
