import { z } from "zod";
import { localText } from "./local-text";
import { type RecordSection, sectionNames } from "./section-names";
import { design } from "./record/design";
import { eligibility } from "./record/eligibility";
import { enrolment } from "./record/enrolment";
import { identification } from "./record/identification";
import { outcomes } from "./record/outcomes";
import { oversight } from "./record/oversight";
import { stableId } from "./record/parts";
import { places } from "./record/places";
import { product } from "./record/product";
import { references } from "./record/references";
import { responsibility } from "./record/responsibility";

/** Version of the record's shape. A later shape keeps this one readable through an upcast. */
export const recordSchemaVersion = 1;

/**
 * Sections of the record, each saved on its own. Together they hold items 3 to 24 of WHO's data set (items 1 and 2 are set by
 * the registry), what ClinicalTrials.gov's protocol section has beside them, the cell-therapy part and the national part.
 */
export const recordSections = {
  identification,
  responsibility,
  design,
  product: product.prefault({}),
  eligibility,
  enrolment,
  places: places.prefault({}),
  outcomes,
  oversight,
  references: references.prefault({}),
} as const satisfies Record<RecordSection, unknown>;

/** What a cited account quotes: the words, who said them, and what we inferred ourselves (always marked as ours). */
export const citedAccount = z.object({
  quotations: z.array(z.object({ id: stableId, text: localText, speaker: localText, source: z.string() })).default([]),
  inferences: z.array(z.object({ id: stableId, text: localText })).default([]),
  /** Codes of what the source leaves out, each shown as not stated. */
  notStated: z.array(z.string()).default([]),
});

/**
 * The whole record of a trial: WHO's Trial Registration Data Set 1.3.1, 24 items. Every item may be absent (not stated);
 * what a registration must state is judged by the completeness rules, so that cited accounts and drafts share this shape.
 */
export const trialRecord = z.object({ ...recordSections, account: citedAccount.optional() });

export type TrialRecord = z.infer<typeof trialRecord>;

/** A record in which nothing is stated yet. */
export function emptyRecord(): TrialRecord {
  return trialRecord.parse(Object.fromEntries(sectionNames.map((name) => [name, {}])));
}
