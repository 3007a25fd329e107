import { z } from "zod";
import { listResponderDefinitions } from "@db/queries/assessments";
import { getTrialInScope } from "@db/queries/desk-trials";
import { findVisitSchedule } from "@db/queries/visit-schedules";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { instruments } from "~/domain/outcomes/instruments/catalogue";
import { type ResponderDefinition, responderDefinitionSchema } from "~/domain/outcomes/responder-definition";
import { isTumourInstrument } from "~/domain/outcomes/tumour-instruments";
import { responderPresets } from "~/domain/outcomes/responder-presets";
import { InvalidInput } from "~/lib/errors";
import { numberFromText } from "~/lib/number-text";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { setResponderDefinition } from "~/services/cohorts/set-responder-definition.server";
import { deskHead } from "./trial-head";

/** Definitions that a trial may start from: those that say something of a single person, with the instrument they need. */
const presets = responderPresets.flatMap((preset) => {
  const instrument = preset.id.startsWith("omeract-oarsi") ? "womac" : null;
  return preset.groupsOnly || instrument === null ? [] : [{ preset, instrument }];
});

/** Timepoints that trials without a schedule usually assess at. */
const usualTimepoints = ["month-1", "month-3", "month-6", "month-12"];

/** A trial's responder definition in force, the versions before it, and what the form of the next one offers. */
export async function readResponderDefinition({ actor, trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const versions = (await listResponderDefinitions(trx, trial.id)).map((row) => ({
    ...row,
    definition: responderDefinitionSchema.parse(row.definition),
  }));
  const schedule = await findVisitSchedule(trx, trial.id);
  return {
    head: deskHead(trial),
    versions,
    sets: reachesTrial(scopeOf(actor, "protocol:write"), trial),
    presets: presets.map(({ preset }) => preset.id),
    timepoints: schedule?.visits.map(({ code }) => code) ?? usualTimepoints,
    visits: schedule?.visits.map(({ code, name }) => ({ code, name })) ?? [],
  };
}

const positive = z
  .string()
  .optional()
  .transform((text) => numberFromText(text))
  .pipe(z.number({ error: "notANumber" }).positive({ error: "notANumber" }).optional());

const typedDefinition = z.object({
  basis: z.string().max(80),
  timepoint: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: "notAChoice" }),
  item: z.string().max(120).optional(),
  improvement: z.enum(["increase", "decrease"]).optional(),
  absolute: positive,
  relative: positive,
  combine: z.enum(["and", "or"]).optional(),
  source: z.string().max(500).optional(),
  reason: z.string().max(500),
});

type Typed = z.infer<typeof typedDefinition>;

/** One threshold on one item, as a definition of the trial's own. */
function ownDefinition(typed: Typed, publicId: string): { instrument: string; definition: ResponderDefinition } {
  const [instrument = "", item = ""] = (typed.item ?? "").split("|");
  const scored = instruments.filter(({ code }) => !isTumourInstrument(code));
  const known = scored.some(({ code, items }) => code === instrument && items.some((each) => each.code === item));
  const issues = [
    ...(known ? [] : [{ path: "item", message: "required" }]),
    ...(typed.improvement ? [] : [{ path: "improvement", message: "required" }]),
    ...(typed.absolute === undefined && typed.relative === undefined
      ? [{ path: "absolute", message: "required" }]
      : []),
    ...(typed.source ? [] : [{ path: "source", message: "required" }]),
  ];
  if (issues.length > 0) throw new InvalidInput(issues);
  const relative = typed.relative === undefined ? undefined : typed.relative / 100;
  const definition = responderDefinitionSchema.parse({
    id: `${publicId}-responder`.slice(0, 80),
    version: 1,
    rule: {
      kind: "change",
      instrument: item,
      improvement: typed.improvement,
      threshold: { forAll: { absolute: typed.absolute, relative, combine: typed.combine ?? "and" } },
    },
    source: typed.source,
    toBeConfirmed: true,
  });
  return { instrument, definition };
}

/** Sets the next version from the posted form: one of the published definitions, or a threshold of the protocol's own. */
export async function setDefinitionFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(typedDefinition, work.form);
  const chosen = presets.find(({ preset }) => preset.id === typed.basis);
  if (!chosen && typed.basis !== "own") throw new InvalidInput([{ path: "basis", message: "notAChoice" }]);
  const { instrument, definition } = chosen
    ? { instrument: chosen.instrument, definition: chosen.preset }
    : ownDefinition(typed, trial.public_id);
  const { timepoint, reason } = typed;
  await setResponderDefinition(work, { trialId: trial.id, instrument, timepoint, definition, reason });
}
