import { getTrialInScope } from "@db/queries/desk-trials";
import { findTrialOrigin } from "@db/queries/trial-origins";
import type { FieldOrigin } from "~/domain/interop/mapping/field-report";
import { sectionNames } from "~/domain/trials/section-names";
import { civilDay } from "~/lib/civil-day";
import { NotFound } from "~/lib/errors";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "./trial-head";

/** The most fields listed that fit; whatever does not fit is always listed. */
const mostFitting = 1_500;

/** The part of the record that a field went to; the last group is of those that it has no place for. */
function sectionOf({ to }: FieldOrigin): string {
  return sectionNames.find((name) => to?.startsWith(`${name}.`) || to === name) ?? "apart";
}

/** Where each field of an imported draft came from, part by part. */
export async function readTrialOrigin({ trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const origin = await findTrialOrigin(trx, trial.id, 0);
  if (!origin) throw new NotFound("origin");
  const { counts, fields, deviations = [] } = origin.report;
  const fitting = fields.filter(({ standing }) => standing === "fits");
  const unshown = new Set(fitting.slice(mostFitting));
  const shown = fields.filter((field) => !unshown.has(field));
  return {
    head: deskHead(trial),
    format: origin.format,
    sourceId: origin.source_id,
    retrievedOn: civilDay(origin.retrieved_at),
    counts,
    deviations,
    unshown: unshown.size,
    parts: [...sectionNames, "apart"].flatMap((part) => {
      const own = shown.filter((field) => sectionOf(field) === part);
      return own.length === 0 ? [] : [{ part, fields: own }];
    }),
  };
}
