import { lockParticipant, updateParticipant } from "@db/queries/participants";
import type { Scope } from "~/domain/access/scope";
import { changesBetween, trialChain } from "~/domain/audit/audit-entry";
import { InvalidInput } from "~/lib/errors";
import type { Act } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/** What a corrected consent says of the person; left out is not stated. */
export interface PersonStated {
  code: string;
  happenedOn: string;
  sex?: string | undefined;
  birthYear?: number | undefined;
  reason?: string | undefined;
}

/**
 * Brings sex and year of birth of a participant in scope to what a corrected consent says, and enters what changed in the audit;
 * nothing where nothing changes.
 * @throws InvalidInput for a birth after the consent, and without a reason; NotFound outside the scope.
 */
export async function correctPerson(
  act: Act & { scope: Scope },
  trialId: number,
  { code, happenedOn, sex, birthYear, reason }: PersonStated,
): Promise<void> {
  const participant = await lockParticipant(act.trx, act.scope, trialId, code);
  const stated = { sex: sex ?? null, birth_year: birthYear ?? null };
  const changes = changesBetween({ sex: participant.sex, birth_year: participant.birth_year }, stated);
  if (changes.length === 0) return;
  if (stated.birth_year !== null && stated.birth_year > Number(happenedOn.slice(0, 4))) {
    throw new InvalidInput([{ path: "birthYear", message: "bornAfterConsent" }]);
  }
  if (!reason?.trim()) throw new InvalidInput([{ path: "reason", message: "required" }]);
  await updateParticipant(act.trx, participant.id, stated);
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "participant.person-corrected",
    entity: "participant",
    id: participant.code,
    changes,
    reason: reason.trim(),
  });
}
