import { allDiffer, english, readsAsVietnamese, vietnamese } from "./conditions";
import { eachRow, type RegistrationRule, rule } from "./rule";

const identifiers: Parameters<typeof eachRow<{ number: string; kind?: string | undefined; authority: string }>>[3] = (
  record,
) => record.identification.secondaryIdentifiers;

const within = (text: string | undefined, most: number): boolean => (text?.length ?? 0) <= most;

/** Titles, summaries and numbers: items 3, 9 and 10. */
export const titleRules: readonly RegistrationRule[] = [
  rule("public_title", ["error", "who"], "identification.publicTitle", (r) => english(r.identification.publicTitle)),
  rule("public_title_vi", ["warning", "registry"], "identification.publicTitle", (r) =>
    vietnamese(r.identification.publicTitle),
  ),
  rule(
    "public_title_language",
    ["error", "whoStandards"],
    "identification.publicTitle",
    (r) => !readsAsVietnamese(r.identification.publicTitle?.en),
  ),
  rule("public_title_same", ["warning", "registry"], "identification.publicTitle", (r) => {
    const { en, vi } = r.identification.publicTitle ?? {};
    return !en || en !== vi;
  }),
  rule("public_title_capitals", ["warning", "prs"], "identification.publicTitle", (r) => {
    const title = r.identification.publicTitle?.en ?? "";
    return title.length < 20 || title !== title.toUpperCase();
  }),
  rule("public_title_length", ["warning", "prs"], "identification.publicTitle", (r) =>
    within(r.identification.publicTitle?.en, 300),
  ),
  rule("acronym_length", ["warning", "prs"], "identification.acronym", (r) => within(r.identification.acronym, 14)),
  rule("scientific_title", ["error", "who"], "identification.scientificTitle", (r) =>
    english(r.identification.scientificTitle),
  ),
  rule("scientific_title_vi", ["warning", "registry"], "identification.scientificTitle", (r) =>
    vietnamese(r.identification.scientificTitle),
  ),
  rule(
    "scientific_title_language",
    ["error", "whoStandards"],
    "identification.scientificTitle",
    (r) => !readsAsVietnamese(r.identification.scientificTitle?.en),
  ),
  rule("scientific_title_length", ["warning", "prs"], "identification.scientificTitle", (r) =>
    within(r.identification.scientificTitle?.en, 600),
  ),
  rule("plain_summary", ["warning", "registry"], "identification.plainSummary", (r) =>
    vietnamese(r.identification.plainSummary),
  ),
  rule(
    "summary_language",
    ["warning", "whoStandards"],
    "identification.briefSummary",
    (r) => !readsAsVietnamese(r.identification.briefSummary?.en),
  ),
  rule("identifier_twice", ["warning", "prs"], "identification.secondaryIdentifiers", (r) =>
    allDiffer(r.identification.secondaryIdentifiers.map(({ authority, number }) => `${authority}\n${number}`)),
  ),
  eachRow(
    "utn_form",
    ["error", "utn"],
    "identification.secondaryIdentifiers.number",
    identifiers,
    ({ kind, number }) => kind !== "utn" || /^U1111-\d{4}-\d{4}$/.test(number),
  ),
  eachRow(
    "nct_form",
    ["error", "prs"],
    "identification.secondaryIdentifiers.number",
    identifiers,
    ({ number }) => !/^NCT/i.test(number) || /^NCT\d{8}$/.test(number),
  ),
];
