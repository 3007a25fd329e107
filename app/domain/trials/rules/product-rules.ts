import type { TrialRecord } from "../trial-record";
import { english, givesCells, inSmallLetters } from "./conditions";
import { eachRow, type RegistrationRule, rule } from "./rule";

type Product = TrialRecord["product"]["products"][number];

const products = ({ product }: TrialRecord): readonly Product[] => product.products;
const wordsOf = ({ name, cellType, tissueSource }: Product): string => inSmallLetters(name, cellType, tissueSource);

/** Words by which a text says whose cells they are. */
const saysAutologous = /autologous|tự thân/;
const saysAllogeneic = /allogen(e)?ic|đồng loài|dị thân/;

const isModified = (record: TrialRecord): boolean =>
  record.product.products.some(({ geneticallyModified }) => geneticallyModified);

/** The cell-therapy part. */
export const productRules: readonly RegistrationRule[] = [
  rule(
    "product_stated",
    ["error", "registry"],
    "product.products",
    (r) => !givesCells(r) || r.product.products.length > 0,
  ),
  eachRow(
    "product_intervention",
    ["warning", "registry"],
    "product.products.intervention",
    products,
    ({ intervention }, r) => r.design.interventions.some(({ id }) => id === intervention),
  ),
  eachRow("product_name", ["error", "whoStandards"], "product.products.name", products, ({ name }) => english(name)),
  eachRow("product_cell_type", ["error", "registry"], "product.products.cellType", products, ({ cellType }) =>
    english(cellType),
  ),
  eachRow("product_source", ["error", "registry"], "product.products.tissueSource", products, ({ tissueSource }) =>
    english(tissueSource),
  ),
  eachRow("product_origin", ["error", "registry"], "product.products.origin", products, ({ origin }) =>
    Boolean(origin),
  ),
  eachRow(
    "product_origin_agrees",
    ["error", "registry"],
    "product.products.origin",
    products,
    (product) =>
      !(product.origin === "autologous" && saysAllogeneic.test(wordsOf(product))) &&
      !(product.origin === "allogeneic" && saysAutologous.test(wordsOf(product))),
  ),
  eachRow("product_dose", ["error", "registry"], "product.products.dose", products, ({ dose }) => english(dose)),
  eachRow(
    "product_dose_amount",
    ["warning", "registry"],
    "product.products.dose",
    products,
    ({ dose }) => !dose?.en || /\d/.test(dose.en),
  ),
  eachRow("product_route", ["error", "registry"], "product.products.route", products, ({ route }) => english(route)),
  eachRow(
    "product_manufacturer",
    ["warning", "registry"],
    "product.products.manufacturer",
    products,
    ({ manufacturer }) => english(manufacturer),
  ),
  eachRow(
    "product_release",
    ["note", "registry"],
    "product.products.releaseCriteria",
    products,
    ({ releaseCriteria }) => english(releaseCriteria),
  ),
  eachRow(
    "product_passages",
    ["note", "registry"],
    "product.products.passages",
    products,
    (product) => !/mesenchymal|trung mô/.test(wordsOf(product)) || product.passages !== undefined,
  ),
  eachRow(
    "product_modified",
    ["error", "registry"],
    "product.products.geneticallyModified",
    products,
    (product) =>
      !/\bcar[- ]?t\b|tcr-t|gene[- ]edited|chỉnh sửa gen/.test(wordsOf(product)) ||
      product.geneticallyModified === true,
  ),
  rule(
    "long_term_follow_up",
    ["error", "followUp"],
    "product.longTermFollowUpYears",
    (r) => !isModified(r) || r.product.longTermFollowUpYears !== undefined,
  ),
  rule(
    "long_term_years",
    ["warning", "followUp"],
    "product.longTermFollowUpYears",
    (r) => !isModified(r) || (r.product.longTermFollowUpYears ?? 15) >= 15,
  ),
];
