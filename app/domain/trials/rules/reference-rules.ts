import { isBefore } from "./conditions";
import { eachRow, type RegistrationRule, rule } from "./rule";

/** References, links and documents. */
export const referenceRules: readonly RegistrationRule[] = [
  rule(
    "references",
    ["note", "registry"],
    "references.references",
    ({ references }) => references.references.length + references.links.length + references.documents.length > 0,
  ),
  eachRow(
    "pmid_form",
    ["error", "prs"],
    "references.references.pmid",
    ({ references }) => references.references,
    ({ pmid }) => !pmid || /^\d{1,8}$/.test(pmid),
  ),
  eachRow(
    "document_future",
    ["error", "registry"],
    "references.documents.date",
    ({ references }) => references.documents,
    ({ date }, _, today) => !isBefore(today, date),
  ),
  eachRow(
    "document_place",
    ["note", "registry"],
    "references.documents.url",
    ({ references }) => references.documents,
    ({ url }) => Boolean(url),
  ),
];
