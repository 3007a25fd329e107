import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listEventsOf } from "@db/queries/participant-events";
import { listVisitsOf } from "@db/queries/participant-visits";
import { getParticipant } from "@db/queries/participants";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { foldEvents } from "~/domain/cohorts/participant-state";
import { standingVisits, visitStates } from "~/domain/schedule/visit-state";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import { civilDate } from "~/lib/partial-date";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { opensQueries } from "~/services/monitoring/read-queries.server";
import { deskHead } from "~/services/desk/trial-head";
import { recordVisit } from "./record-visit.server";
import { plannedVisitsOf } from "./schedule-page.server";
import { visitSubject } from "./visit-subject";

/** A participant's planned visits with where each stands today, and every entry on them. */
export async function readVisits(work: DeskWork) {
  const { actor, trx, scope, params, request, now } = work;
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const subject = visitSubject(foldEvents(await listEventsOf(trx, participant.id)));
  const entries = await listVisitsOf(trx, participant.id);
  const today = civilDay(now);
  const writes = scopeOf(actor, "participants:write");
  return {
    head: deskHead(trial),
    code: participant.code,
    states: visitStates(await plannedVisitsOf(work, trial.id), subject, entries, today),
    entries,
    standing: standingVisits(entries),
    asked: new URL(request.url).searchParams.get("visit")?.slice(0, 40) ?? null,
    asks: opensQueries(actor, trial),
    writes: reachesTrial(writes, trial) || writes.siteIds.includes(participant.site_id),
    today,
  };
}

const visit = z.object({
  visit: z.string().max(40).optional(),
  outcome: z.enum(["done", "missed", "voided"]),
  happenedOn: civilDate.optional(),
  note: z.string().max(500).optional(),
  deviationReason: z.string().max(500).optional(),
  corrects: z.coerce.number().int().optional(),
  reason: z.string().max(500).optional(),
});

/** Records a visit from the posted form. */
export async function recordVisitFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(visit, work.form);
  if (typed.visit === undefined && typed.outcome !== "voided") {
    throw new InvalidInput([{ path: "visit", message: "required" }]);
  }
  await recordVisit(work, work.scope, {
    trialId: trial.id,
    code: work.params["code"] ?? "",
    visit: typed.visit ?? "",
    outcome: typed.outcome,
    happenedOn: typed.happenedOn ?? null,
    note: typed.note ?? null,
    deviationReason: typed.deviationReason ?? null,
    corrects: typed.corrects ?? null,
    reason: typed.reason ?? null,
  });
}
