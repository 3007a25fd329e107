import { z } from "zod";
import { listBaselineOf } from "@db/queries/baseline-entries";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getParticipant } from "@db/queries/participants";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { type BaselineKind, baselineKinds } from "~/domain/outcomes/baseline-entry";
import { civilDay } from "~/lib/civil-day";
import { type FormEntries, valueOf } from "~/lib/form-entries";
import { formEntries, parseForm } from "~/lib/parse-form";
import { settledDate } from "~/lib/partial-date";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordBaselineEntry } from "~/services/cohorts/record-baseline.server";
import { opensQueries } from "~/services/monitoring/read-queries.server";
import { deskHead } from "./trial-head";

function kindAsked(request: Request): BaselineKind {
  const asked = new URL(request.url).searchParams.get("kind");
  return baselineKinds.find((kind) => kind === asked) ?? "history";
}

/** A participant's baseline entries, and which kind the form is for. */
export async function readBaseline({ actor, trx, scope, params, request, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const writes = scopeOf(actor, "participants:write");
  return {
    head: deskHead(trial),
    code: participant.code,
    entries: await listBaselineOf(trx, participant.id),
    kind: kindAsked(request),
    asks: opensQueries(actor, trial),
    writes: reachesTrial(writes, trial) || writes.siteIds.includes(participant.site_id),
    today: civilDay(now),
  };
}

const entry = z.object({
  kind: z.enum([...baselineKinds, "voided"]),
  corrects: z.coerce.number().int().optional(),
  reason: z.string().max(500).optional(),
});

/** The fields as typed, with the days of a course in the book's form. */
function typedFields(form: FormData): Record<string, unknown> {
  const typed = formEntries(form);
  const { startedOn = "", endedOn = "" } = typed;
  const dated: FormEntries = { startedOn: settledDate(startedOn), endedOn: settledDate(endedOn) };
  return valueOf({ ...typed, ...dated });
}

/** Records one baseline entry from the posted form; returns its kind, whose form comes next. */
export async function recordBaselineFromForm(work: DeskActionWork): Promise<BaselineKind> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(entry, work.form);
  await recordBaselineEntry(work, work.scope, {
    trialId: trial.id,
    code: work.params["code"] ?? "",
    kind: typed.kind,
    fields: typedFields(work.form),
    corrects: typed.corrects ?? null,
    reason: typed.reason ?? null,
  });
  return typed.kind === "voided" ? kindAsked(work.request) : typed.kind;
}
