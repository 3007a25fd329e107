import { both, type Patch } from "../complete-record";

const cells = {
  id: "p1",
  name: both,
  intervention: "cells",
  cellType: { en: "Natural killer cells" },
  tissueSource: both,
  origin: "autologous",
  dose: { en: "5 × 10^8 cells" },
  route: both,
  manufacturer: both,
  releaseCriteria: both,
};
const product = (patch: Patch): Patch => ({ product: { products: [{ ...cells, ...patch }] } });
const modified = (years: number | undefined): Patch => ({
  product: { products: [{ ...cells, geneticallyModified: true }], longTermFollowUpYears: years },
});
const lacks = (name: string): readonly [Patch, Patch] => [product({ [name]: undefined }), product({})];
const eligibility = (patch: Patch): Patch => ({ eligibility: patch });
const vietnamese = { en: "Người bệnh từ bốn mươi tuổi trở lên", vi: "Từ bốn mươi tuổi" };

/** For each rule of the cell product and of eligibility: a patch that breaks it, and one that keeps it. */
export const productAndEligibilityCases: Readonly<Record<string, readonly [fails: Patch, holds: Patch]>> = {
  product_stated: [
    { product: { products: [] } },
    { product: { products: [] }, design: { interventions: [{ id: "saline", name: both, kind: "drug" }] } },
  ],
  product_intervention: [product({ intervention: "gone" }), product({})],
  product_name: [product({ name: { vi: "tế bào" } }), product({})],
  product_cell_type: lacks("cellType"),
  product_source: lacks("tissueSource"),
  product_origin: lacks("origin"),
  product_origin_agrees: [
    product({ cellType: { en: "Allogeneic natural killer cells" } }),
    product({ cellType: { vi: "Tế bào NK tự thân", en: "Autologous NK cells" } }),
  ],
  product_dose: lacks("dose"),
  product_dose_amount: [product({ dose: { en: "as tolerated" } }), product({})],
  product_route: lacks("route"),
  product_manufacturer: lacks("manufacturer"),
  product_release: lacks("releaseCriteria"),
  product_passages: [
    product({ cellType: { en: "Mesenchymal stem cells" } }),
    product({ cellType: { en: "Mesenchymal stem cells" }, passages: 0 }),
  ],
  product_modified: [
    product({ cellType: { en: "CD19 CAR-T cells" }, geneticallyModified: false }),
    product({ cellType: { en: "CD19 CAR-T cells" }, geneticallyModified: true }),
  ],
  long_term_follow_up: [modified(undefined), modified(5)],
  long_term_years: [modified(5), modified(15)],
  inclusion: [eligibility({ inclusion: undefined }), eligibility({ inclusion: undefined, criteria: both })],
  exclusion: [eligibility({ exclusion: { en: undefined } }), eligibility({ exclusion: undefined, criteria: both })],
  inclusion_vi: [eligibility({ inclusion: { vi: undefined } }), {}],
  criteria_language: [eligibility({ exclusion: vietnamese }), {}],
  minimum_age: [eligibility({ minimumAge: undefined }), eligibility({ minimumAge: undefined, noMinimumAge: true })],
  maximum_age: [eligibility({ maximumAge: undefined }), eligibility({ maximumAge: undefined, noMaximumAge: true })],
  no_minimum_age: [eligibility({ noMinimumAge: true }), eligibility({ noMinimumAge: false })],
  no_maximum_age: [eligibility({ noMaximumAge: true }), eligibility({ noMaximumAge: false })],
  age_order: [
    eligibility({ minimumAge: 2, minimumAgeUnit: "years", maximumAge: 23, maximumAgeUnit: "months" }),
    eligibility({ minimumAge: 2, minimumAgeUnit: "months", maximumAge: 1, maximumAgeUnit: "years" }),
  ],
  age_beyond_life: [
    eligibility({ maximumAge: 121 }),
    eligibility({ maximumAge: 121, maximumAgeUnit: "months", minimumAge: 1 }),
  ],
  sex: [eligibility({ sex: undefined }), {}],
  gender_description: [eligibility({ genderBased: true }), eligibility({ genderBased: true, genderDescription: both })],
  healthy_volunteers: [eligibility({ healthyVolunteers: undefined }), {}],
};
