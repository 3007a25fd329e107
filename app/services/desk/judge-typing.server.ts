import { getTrialInScope } from "@db/queries/desk-trials";
import type { RecordSection } from "~/domain/trials/section-names";
import type { TrialRecord } from "~/domain/trials/trial-record";
import type { SectionFindings } from "~/domain/trials/worded-fact";
import type { FormEntries } from "~/lib/form-entries";
import { formEntries } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { readDraft } from "~/services/trials/read-draft.server";
import { missingIn, sectionOf } from "./draft-section.server";
import { judgedTyping } from "./typed-section.server";
import { sectionFindings, wordFacts, wordIssues } from "./word-findings.server";

/** What a section would lack as it was typed, by the rules that judge the stored one, and what in it no field takes. */
export function findingsAsTyped(
  { now, language }: Pick<DeskWork, "now" | "language">,
  section: RecordSection,
  entries: FormEntries,
  stored: TrialRecord,
): SectionFindings {
  const { content, issues } = judgedTyping(section, entries, stored);
  const isTold = (field: string) => issues.some(({ path }) => path === field || path.startsWith(`${field}.`));
  const missing = missingIn({ ...stored, [section]: content }, section, now).filter(({ field }) => !isTold(field));
  return sectionFindings([...wordIssues(issues, section, language), ...wordFacts(missing, language)], language);
}

/** Judges a section's form while it is being written. Nothing is saved. */
export async function judgeTyping(work: DeskActionWork): Promise<SectionFindings> {
  const section = sectionOf(work.params["section"]);
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const { record } = await readDraft(work.trx, trial.id);
  return findingsAsTyped(work, section, formEntries(work.form), record);
}

/** Judges a section as it is stored. */
export async function judgeStored(work: DeskWork): Promise<SectionFindings> {
  const section = sectionOf(work.params["section"]);
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const { record } = await readDraft(work.trx, trial.id);
  return sectionFindings(wordFacts(missingIn(record, section, work.now), work.language), work.language);
}
