import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import { findVisitSchedule, listVisitSchedules } from "@db/queries/visit-schedules";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { instrumentField } from "~/domain/outcomes/instruments/catalogue";
import type { PlannedVisit } from "~/domain/schedule/visit-schedule";
import { visitAnchors } from "~/domain/schedule/visit-anchors";
import type { ActionRefusal } from "~/lib/action-refusal";
import { entriesOf, type FormEntries, valueOf, withoutRow, withRow } from "~/lib/form-entries";
import { numberFromText } from "~/lib/number-text";
import { checkInput, formEntries } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { setVisitSchedule } from "./set-schedule.server";

/** A schedule with which the form begins where none was set: what every trial of an infused product has. */
const beginning: FormEntries = entriesOf({
  visits: [{ code: "baseline", anchor: "enrolment", day: 0, before: 7, after: 7 }],
});

/** A trial's schedule in force, the versions before it, and the form's entries for whoever may set the next version. */
export async function readSchedule({ actor, trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const versions = await listVisitSchedules(trx, trial.id);
  const current = versions[0] ?? null;
  return {
    head: deskHead(trial),
    current,
    versions: versions.map(({ version, set_on, reason, visits }) => ({
      version,
      set_on,
      reason,
      count: visits.length,
    })),
    sets: reachesTrial(scopeOf(actor, "protocol:write"), trial),
    entries: current ? entriesOf({ visits: current.visits.map(asTyped) }) : beginning,
  };
}

/** A stored visit as its form holds it: each instrument under a name of its own. */
function asTyped({ instruments, ...visit }: PlannedVisit) {
  return { ...visit, instruments: Object.fromEntries(instruments.map((code) => [instrumentField(code), code])) };
}

const whole = z
  .string({ error: "required" })
  .transform((text) => numberFromText(text) ?? Number.NaN)
  .pipe(z.number({ error: "notANumber" }).int({ error: "notANumber" }));

const typedVisit = z.object({
  code: z.string().max(40),
  name: z.object({ en: z.string(), vi: z.string() }),
  anchor: z.enum(visitAnchors),
  day: whole.pipe(z.number().min(-400).max(7_400)),
  before: whole.pipe(z.number().min(0).max(400)),
  after: whole.pipe(z.number().min(0).max(400)),
  instruments: z.record(z.string(), z.string()).default({}),
});

const typedSchedule = z.object({ visits: z.array(typedVisit).default([]), reason: z.string().max(500) });

function rearranged(entries: FormEntries, intent: string): ActionRefusal {
  const row = /^remove:visits:(\d+)$/.exec(intent)?.[1];
  const entered = row === undefined ? withRow(entries, "visits", null) : withoutRow(entries, "visits", Number(row));
  return { refused: { issues: [], rule: null, facts: {}, entered } };
}

/** Sets the next version from the posted form, or gives the form again with a row more or less; null when it was set. */
export async function setScheduleFromForm(work: DeskActionWork): Promise<ActionRefusal | null> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const { intent, ...entries } = formEntries(work.form);
  if (intent?.startsWith("add:") || intent?.startsWith("remove:")) return rearranged(entries, intent);
  const typed = checkInput(typedSchedule, valueOf(entries));
  const visits = typed.visits.map(({ instruments, ...visit }) => ({
    ...visit,
    instruments: Object.values(instruments),
  }));
  await setVisitSchedule(work, { trialId: trial.id, visits, reason: typed.reason });
  return null;
}

/** The visits of the schedule in force; none where no schedule was set. */
export async function plannedVisitsOf({ trx }: Pick<DeskWork, "trx">, trialId: number): Promise<PlannedVisit[]> {
  return (await findVisitSchedule(trx, trialId))?.visits ?? [];
}
