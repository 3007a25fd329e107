import { cellOrigins } from "../protocol-terms";
import { choice, of, rows, type SectionField } from "./field-kinds";

/** The cell-therapy part. */
export const productFields: readonly SectionField[] = [
  rows(
    "products",
    ...of("text", "name"),
    { kind: "reference", name: "intervention", to: "interventions" },
    ...of("text", "cellType", "tissueSource"),
    choice("origin", "cellOrigin", cellOrigins),
    ...of("text", "dose"),
    ...of("whole", "doses", "passages"),
    ...of("yesNo", "cryopreserved", "geneticallyModified"),
    ...of("text", "route", "manufacturer"),
    ...of("longText", "releaseCriteria"),
  ),
  ...of("whole", "longTermFollowUpYears"),
  ...of("longText", "longTermFollowUp"),
];
