import { lockParticipant, updateParticipant } from "@db/queries/participants";
import type { Scope } from "~/domain/access/scope";
import { changesBetween, type FieldChange, trialChain } from "~/domain/audit/audit-entry";
import { ageFitsBirthYear, type ConsentAge } from "~/domain/cohorts/consent-age";
import { InvalidInput } from "~/lib/errors";
import type { Act } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { sealText } from "~/services/sealing.server";
import { openAge } from "./participant-standing.server";

/** What a corrected consent says of the person; left out is not stated. */
export interface PersonStated {
  code: string;
  happenedOn: string;
  sex?: string | undefined;
  birthYear?: number | undefined;
  /** What the protocol asks of the age beside; null where nothing is held. */
  age: ConsentAge | null;
  reason?: string | undefined;
}

const sameAge = (one: ConsentAge | null, other: ConsentAge | null): boolean =>
  one?.months === other?.months && one?.majorityMonth === other?.majorityMonth;

/** What the audit says of an age that changed: that one was and is held. The audit keeps no sealed fact open. */
function ageChange(before: ConsentAge | null, after: ConsentAge | null): FieldChange[] {
  const said = (age: ConsentAge | null) => (age === null ? null : "sealed");
  return sameAge(before, after) ? [] : [{ field: "age", from: said(before), to: said(after) }];
}

function refuseTheImpossible({ happenedOn: consentedOn, age, ...stated }: PersonStated): void {
  const birthYear = stated.birthYear ?? null;
  if (birthYear !== null && birthYear > Number(consentedOn.slice(0, 4))) {
    throw new InvalidInput([{ path: "birthYear", message: "bornAfterConsent" }]);
  }
  if (!ageFitsBirthYear({ consentedOn, birthYear, age })) {
    throw new InvalidInput([{ path: "ageMonths", message: "ageAgainstBirthYear" }]);
  }
}

/**
 * Brings sex, year of birth and age at consent of a participant in scope to what a corrected consent says, and enters what changed
 * in the audit; nothing where nothing changes.
 * @throws InvalidInput for a birth after the consent, an age that the year of birth contradicts, and without a reason; NotFound
 * outside the scope.
 */
export async function correctPerson(act: Act & { scope: Scope }, trialId: number, person: PersonStated): Promise<void> {
  const { code, sex, birthYear, age, reason } = person;
  const participant = await lockParticipant(act.trx, act.scope, trialId, code);
  const stated = { sex: sex ?? null, birth_year: birthYear ?? null };
  const aged = ageChange(openAge(participant.age_sealed), age);
  const changes = [...changesBetween({ sex: participant.sex, birth_year: participant.birth_year }, stated), ...aged];
  if (changes.length === 0) return;
  refuseTheImpossible(person);
  if (!reason?.trim()) throw new InvalidInput([{ path: "reason", message: "required" }]);
  const sealed = aged.length === 0 ? {} : { age_sealed: age === null ? null : sealText(JSON.stringify(age)) };
  await updateParticipant(act.trx, participant.id, { ...stated, ...sealed });
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "participant.person-corrected",
    entity: "participant",
    id: participant.code,
    changes,
    reason: reason.trim(),
  });
}
