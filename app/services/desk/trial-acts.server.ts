import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import type { Permission } from "~/domain/access/permissions";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { Forbidden } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";
import { releaseOutcomes } from "~/services/publication/release-outcomes.server";
import { submitTrial } from "~/services/trials/submit-trial.server";

const act = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("submit") }),
  z.object({ intent: z.literal("publish"), reason: z.string().max(500) }),
  z.object({ intent: z.literal("release"), reason: z.string().max(500) }),
]);

const needs: Record<z.infer<typeof act>["intent"], Permission> = {
  submit: "trial:submit",
  publish: "snapshot:publish",
  release: "outcomes:release",
};

/**
 * One of the acts on a trial's desk page, each confirmed with the password: submit the draft, publish a snapshot, release the
 * outcomes. Each needs its own permission for the whole of this trial.
 */
export async function performTrialAct(work: DeskActionWork): Promise<void> {
  const asked = parseForm(act, work.form);
  const permission = needs[asked.intent];
  const scope = scopeOf(work.actor, permission);
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  if (!reachesTrial(scope, trial)) throw new Forbidden(permission);
  if (asked.intent === "submit") await submitTrial(work, trial.id);
  if (asked.intent === "release") await releaseOutcomes(work, trial.id, asked.reason);
  if (asked.intent === "publish") {
    await cutSnapshot(work, {
      trialId: trial.id,
      reason: asked.reason,
      confirmed: true,
      threshold: work.context.settings.suppressionThreshold,
    });
  }
}
