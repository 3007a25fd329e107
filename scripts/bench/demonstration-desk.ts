import { Agent } from "node:http";
import type pg from "pg";
import {
  demonstrationDomain,
  demonstrationPassword,
} from "~/services/founding/demonstration/demonstration-accounts.server";
import { fireRound } from "./fire-round";
import { expectStatus, sendRequest, type Shot } from "./send-request";

/** The public id of the demonstration trial. */
export const demonstrationTrial = "demo-knee-osteoarthritis";

const desk = `/desk/trials/${demonstrationTrial}/participants`;

/** Where and when the participants of a run are screened and enrolled. */
export interface EnrolmentPlace {
  trialId: number;
  siteId: number;
  cohortId: number;
  /** Civil day. */
  day: string;
}

/** Signs in as the demonstration's investigator by a plain post; returns the `Cookie` header of the session. */
export async function signInAtDesk(origin: string): Promise<string> {
  const agent = new Agent();
  const form = new URLSearchParams({ email: `investigator@${demonstrationDomain}`, password: demonstrationPassword });
  const shot: Shot = { method: "POST", path: "/desk/sign-in", form: form.toString() };
  const answer = await sendRequest(agent, origin, shot);
  agent.destroy();
  expectStatus(shot, answer, 302);
  return (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";", 1)[0]).join("; ");
}

/** Takes the limit off the demonstration's open cohort and says where a run may enrol. @throws Error when none is open. */
export async function openEnrolment(client: pg.Client): Promise<EnrolmentPlace> {
  const { rows } = await client.query<{ trial: string; site: string; cohort: string; day: string }>(
    `with opened as (
      update cohorts set planned_size = null where status = 'open'
        and trial_id = (select id from trials where public_id = $1) returning id, trial_id
    )
    select opened.trial_id as trial, opened.id as cohort, sites.id as site, to_char(now() - interval '1 day', 'YYYY-MM-DD') as day
    from opened join sites on sites.trial_id = opened.trial_id and sites.opened_on is not null order by sites.code limit 1`,
    [demonstrationTrial],
  );
  const [found] = rows;
  if (!found) throw new Error("The demonstration trial has no open cohort to enrol into.");
  return {
    trialId: Number(found.trial),
    siteId: Number(found.site),
    cohortId: Number(found.cohort),
    day: found.day,
  };
}

function screening(cookie: string, place: EnrolmentPlace): Shot {
  const form = new URLSearchParams({
    site: String(place.siteId),
    cohort: String(place.cohortId),
    consentedOn: place.day,
    consentVersion: "1.0",
    sex: "female",
    birthYear: "1961",
  });
  return { method: "POST", path: `${desk}/new`, headers: { cookie }, form: form.toString() };
}

/** Screens `count` participants by desk posts and returns their codes. */
export async function screenAtDesk(
  app: { origin: string; cookie: string; connections: number },
  client: pg.Client,
  place: EnrolmentPlace,
  count: number,
): Promise<string[]> {
  const before = await client.query<{ id: string }>("select coalesce(max(id), 0) as id from participants");
  const shot = screening(app.cookie, place);
  await fireRound(
    { origin: app.origin, shotAt: () => shot, status: 302 },
    { connections: app.connections, mostSeconds: 120, mostRequests: count, from: 0 },
  );
  const { rows } = await client.query<{ code: string }>("select code from participants where id > $1 order by id", [
    before.rows[0]?.id,
  ]);
  if (rows.length < count) throw new Error(`Only ${rows.length} of ${count} participants were screened.`);
  return rows.map(({ code }) => code);
}

/** The desk post by which the participant is enrolled. */
export function enrolment(cookie: string, place: EnrolmentPlace, code: string): Shot {
  const form = new URLSearchParams({ kind: "enrolled", happenedOn: place.day, eligible: "yes" });
  return { method: "POST", path: `${desk}/${code}`, headers: { cookie }, form: form.toString() };
}

/** How many participants of the trial are enrolled, by their own rows. */
export async function countEnrolled(client: pg.Client, place: EnrolmentPlace): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    "select count(*) as count from participants where trial_id = $1 and enrolled_on is not null",
    [place.trialId],
  );
  return Number(rows[0]?.count);
}
