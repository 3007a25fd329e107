import type { JsonValue } from "~/lib/canonical-json";
import type { TrialRecord } from "~/domain/trials/trial-record";
import { isTree } from "../mapping/json-tree";

/** Where ICTRP's format has an element for what the record states, items of lists as `*`; texts are carried in English only. */
const carried: readonly RegExp[] = [
  /^identification\.(publicTitle|scientificTitle)\.en$/,
  /^identification\.acronym$/,
  /^identification\.keywords\.\*$/,
  /^identification\.secondaryIdentifiers\.\*\.(number|authority|link|registeredOn|kind)$/,
  /^responsibility\.primarySponsor\.en$/,
  /^responsibility\.(secondarySponsors|support)\.\*\.name\.en$/,
  /^responsibility\.(publicContact|scientificContact)\.(name|affiliation|email|phone|address)$/,
  /^responsibility\.centralContacts\.\*\.(name|affiliation|email|phone|role)$/,
  /^design\.countries\.\*$/,
  /^design\.conditions\.\*\.(name\.en|code)$/,
  /^design\.interventions\.\*\.(name\.en|description\.en|kind)$/,
  /^design\.(studyType|phase|description\.en)$/,
  /^eligibility\.(inclusion|exclusion|criteria)\.en$/,
  /^eligibility\.(minimumAge|minimumAgeUnit|maximumAge|maximumAgeUnit|noMinimumAge|noMaximumAge|sex)$/,
  /^enrolment\.(firstEnrolment\.date|firstEnrolment\.kind|plannedSize|recruitmentStatus)$/,
  /^outcomes\.(primary|secondary)\.\*\.(name|method|timepoint)\.en$/,
];

/** Carried in the text of the study's design while the record has no such text of its own. */
const inDesignText = /^design\.(allocation|masking|assignment|purpose)$/;

/** Items 17 (enrolled so far) and 21 to 24, which the companion file carries. */
const inCompanion =
  /^(enrolment\.statedEnrolled|oversight\.(ethics|completion|primaryCompletion|results|sharing|sharedDocuments))/;

function leaves(value: JsonValue | undefined, path: string): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${path}.*`));
  if (!isTree(value)) return [path];
  return Object.entries(value)
    .filter(([key]) => key !== "id")
    .flatMap(([key, member]) => leaves(member, path === "" ? key : `${path}.${key}`));
}

/**
 * What a record states that neither ICTRP's format nor its companion file carries, as paths into the record with `*` for the
 * items of a list, each once, in their order.
 */
export function notCarried(record: TrialRecord): string[] {
  const hasDesignText = record.design.description?.en !== undefined;
  const isCarried = (path: string) =>
    carried.some((form) => form.test(path)) || inCompanion.test(path) || (!hasDesignText && inDesignText.test(path));
  const { account: _, ...sections } = record;
  return [...new Set(leaves(sections as unknown as JsonValue, "").filter((path) => !isCarried(path)))];
}
