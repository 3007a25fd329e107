import { listArms } from "@db/queries/arms";
import { getTrialMasking } from "@db/queries/masking";
import { listEventEntriesOf } from "@db/queries/participant-events";
import { getParticipant } from "@db/queries/participants";
import type { TrialRow } from "@db/queries/trials";
import { maySeeArms } from "~/domain/access/masking";
import { InvalidInput } from "~/lib/errors";
import type { DeskWork } from "~/services/accounts/authorised.server";

/** An infusion as it was typed: the arm whose product was received, and the entry that it corrects. */
interface TypedInfusion {
  code: string;
  actualArm: string | undefined;
  corrects: number | undefined;
}

/**
 * The details of an infusion that name the arm received, stated only by those who may see arms. Whoever may not keeps, in a correction,
 * what the corrected entry says.
 * @throws InvalidInput for an arm that the trial does not have, or that the actor may not name.
 */
export async function receivedArmDetails(
  { actor, trx, scope }: Pick<DeskWork, "actor" | "trx" | "scope">,
  trial: TrialRow,
  { code, actualArm, corrects }: TypedInfusion,
): Promise<Record<string, string>> {
  const seesArms = maySeeArms(actor, await getTrialMasking(trx, trial));
  if (actualArm !== undefined) {
    const arms = seesArms ? await listArms(trx, trial.id) : [];
    if (arms.some((arm) => arm.code === actualArm)) return { actualArm };
    throw new InvalidInput([{ path: "actualArm", message: "notAChoice" }]);
  }
  if (seesArms || corrects === undefined) return {};
  const participant = await getParticipant(trx, scope, trial.id, code);
  const entries = await listEventEntriesOf(trx, participant.id);
  const kept = entries.find(({ number }) => number === corrects)?.details["actualArm"];
  return kept === undefined ? {} : { actualArm: kept };
}
