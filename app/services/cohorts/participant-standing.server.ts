import { findAllocationScheme } from "@db/queries/allocations";
import { listArms } from "@db/queries/arms";
import { listEligibilityChecks } from "@db/queries/eligibility-checks";
import { getTrialMasking } from "@db/queries/masking";
import type { ParticipantRow } from "@db/queries/participants";
import { listSiteApprovals } from "@db/queries/site-setup";
import type { TrialRow } from "@db/queries/trials";
import { isMasked, maySeeArms, withoutArmDetails } from "~/domain/access/masking";
import { type ConsentAge, consentAgeSchema } from "~/domain/cohorts/consent-age";
import { reconsentDue } from "~/domain/cohorts/reconsent";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { openSealedText } from "~/services/sealing.server";

/** An event of a participant as far as it tells of consent and arms. */
interface ConsentEvent {
  kind: string;
  number: number;
  corrects: number | null;
  details: Record<string, string>;
}

/** What is held of a participant's age beside the year of birth, opened; null where nothing is. */
export function openAge(sealed: string | null): ConsentAge | null {
  return sealed === null ? null : consentAgeSchema.parse(JSON.parse(openSealedText(sealed)));
}

/** Whether the last standing consent was signed by a guardian. */
function signedByGuardian(events: readonly ConsentEvent[]): boolean {
  const replaced = new Set(events.map(({ corrects }) => corrects));
  const consents = events.filter(
    ({ kind, number }) => (kind === "consented" || kind === "reconsented") && !replaced.has(number),
  );
  return consents.at(-1)?.details["guardian"] === "yes";
}

/**
 * What the page of a participant says beside the events: the arm as far as the reader may see it, the trial's arms for whoever may
 * name one, whether an allocation is masked, re-consent that is due, and the checks of eligibility.
 */
export async function readParticipantStanding<Event extends ConsentEvent>(
  { actor, trx, now }: Pick<DeskWork, "actor" | "trx" | "now">,
  trial: TrialRow,
  participant: Pick<
    ParticipantRow,
    | "id"
    | "site_id"
    | "stage"
    | "arm_id"
    | "actual_arm_id"
    | "allocated_on"
    | "consent_version"
    | "birth_year"
    | "age_sealed"
  >,
  events: readonly Event[],
) {
  const today = civilDay(now);
  const masking = await getTrialMasking(trx, trial);
  const seesArms = maySeeArms(actor, masking);
  const arms = seesArms ? await listArms(trx, trial.id) : [];
  const named = (id: number | null) => arms.find((arm) => arm.id === id) ?? null;
  const approval = (await listSiteApprovals(trx, participant.site_id)).find(
    ({ in_force_from }) => in_force_from <= today,
  );
  return {
    allocation: {
      on: participant.allocated_on,
      masked: !seesArms,
      arm: named(participant.arm_id),
      received: named(participant.actual_arm_id),
    },
    arms: arms.map(({ code, name_en, name_vi }) => ({ code, name_en, name_vi })),
    masked: isMasked(masking) && participant.arm_id !== null,
    allocates: participant.allocated_on === null && (await findAllocationScheme(trx, trial.id)) !== undefined,
    reconsent: reconsentDue({
      signed: participant.consent_version,
      inForce: approval ? { version: approval.consent_version, reconsentRequired: approval.reconsent_required } : null,
      byGuardian: signedByGuardian(events),
      birthYear: participant.birth_year,
      age: openAge(participant.age_sealed),
      inTrial: ["in_screening", "enrolled", "infused", "product_failed"].includes(participant.stage),
      today,
    }),
    consentInForce: approval?.consent_version ?? null,
    checks: await listEligibilityChecks(trx, participant.id),
    events: seesArms ? [...events] : events.map((event) => ({ ...event, details: withoutArmDetails(event.details) })),
  };
}
