import { enrolmentFields, oversightFields, placesFields, referencesFields } from "./fields/conduct-fields";
import type { SectionField } from "./fields/field-kinds";
import { identificationFields, responsibilityFields } from "./fields/people-fields";
import { productFields } from "./fields/product-fields";
import { designFields, eligibilityFields, outcomesFields } from "./fields/protocol-fields";
import type { RecordSection } from "./section-names";

/** The fields of each section of the record, in the order in which they are filled in and read. */
export const sectionFields: Record<RecordSection, readonly SectionField[]> = {
  identification: identificationFields,
  responsibility: responsibilityFields,
  design: designFields,
  product: productFields,
  eligibility: eligibilityFields,
  enrolment: enrolmentFields,
  places: placesFields,
  outcomes: outcomesFields,
  oversight: oversightFields,
  references: referencesFields,
};

/**
 * The field at a dotted name. Rows are passed over, whether they are named by number or by stable id (`places.3.contacts` is the
 * contacts of a place). Undefined where the section has none.
 */
export function fieldAt(section: RecordSection, path: string): SectionField | undefined {
  let parts = sectionFields[section];
  let found: SectionField | undefined;
  let mayBeRow = false;
  for (const name of path.split(".")) {
    const next = parts.find((field) => field.name === name);
    if (!next && !mayBeRow) return undefined;
    mayBeRow = next?.kind === "rows";
    found = next ?? found;
    parts = found && "parts" in found ? found.parts : [];
  }
  return found;
}
