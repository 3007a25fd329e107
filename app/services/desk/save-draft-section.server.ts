import { randomBytes } from "node:crypto";
import { getTrialInScope } from "@db/queries/desk-trials";
import { lockTrial } from "@db/queries/trials";
import { fieldAt } from "~/domain/trials/section-fields";
import { withRowUp } from "~/domain/trials/section-form";
import { recordSections } from "~/domain/trials/trial-record";
import { type RecordSection, sectionNames } from "~/domain/trials/section-names";
import type { SectionFindings } from "~/domain/trials/worded-fact";
import type { ActionRefusal } from "~/lib/action-refusal";
import { type InputIssue, NotFound } from "~/lib/errors";
import { type FormEntries, withoutRow, withRow } from "~/lib/form-entries";
import { checkInput, formEntries } from "~/lib/parse-form";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { readDraft } from "~/services/trials/read-draft.server";
import { saveSection } from "~/services/trials/save-section.server";
import { conflictOf, type DraftConflict, resolved } from "./draft-conflict.server";
import { sectionOf } from "./draft-section.server";
import { findingsAsTyped } from "./judge-typing.server";
import { keepScans } from "./keep-scans.server";
import { typedContent } from "./typed-section.server";

/** What a post to a section that saved nothing answers: the form again, what is missing as it was typed, or somebody else's save. */
export interface SectionAnswer extends ActionRefusal {
  findings?: SectionFindings;
  conflict?: DraftConflict;
}

const refused = (entered: FormEntries, issues: InputIssue[] = []): ActionRefusal => ({
  refused: { issues, rule: null, facts: {}, entered },
});

/** The form's entries with a row added, moved up or removed. */
function rearranged(entries: FormEntries, section: RecordSection, intent: string): FormEntries {
  const [verb, group = "", index = ""] = intent.split(":");
  const rows = fieldAt(section, group);
  if (rows?.kind !== "rows") throw new NotFound("group");
  const row = wholeNumberFrom(index) ?? -1;
  if (verb === "add") return withRow(entries, group, rows.bare ? null : randomBytes(5).toString("hex"));
  return verb === "up" ? withRowUp(entries, group, row) : withoutRow(entries, group, row);
}

/** What the answer to choices that are not all made says: each field without one, by its path. */
function undecided({ differences }: DraftConflict): InputIssue[] {
  return differences.flatMap(({ path, chosen }) => (chosen === null ? [{ path, message: "required" }] : []));
}

const isArranging = (intent: string): boolean => /^(add|up|remove):/.test(intent);

/**
 * Answers a post to a section of a draft. A row more, less or elsewhere and a check save nothing. A save on top of somebody
 * else's gives both contents to choose from; nothing that was typed is lost. Null when it was saved.
 */
export async function saveDraftSection(work: DeskActionWork): Promise<SectionAnswer | null> {
  const section = sectionOf(work.params["section"]);
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const { intent = "save", ...entries } = formEntries(work.form);
  if (isArranging(intent) || intent === "check") {
    const stored = await readDraft(work.trx, trial.id);
    const entered = intent === "check" ? entries : rearranged(entries, section, intent);
    return { ...refused(entered), findings: findingsAsTyped(work, section, entered, stored.record) };
  }
  await lockTrial(work.trx, trial.id);
  const stored = await readDraft(work.trx, trial.id);
  const withScans = await keepScans(work, trial.id, entries);
  const content = typedContent(section, withScans, stored.record);
  const revision = Math.min(wholeNumberFrom(entries["revision"]) ?? 0, 2_000_000_000);
  const conflict = await conflictOf(work, trial, { section, content, revision, stored });
  const settled = conflict && intent === "resolve" ? resolved(conflict, entries, stored.revisions[section]) : null;
  if (conflict && !settled) return { ...refused(withScans, intent === "resolve" ? undecided(conflict) : []), conflict };
  await saveSection(work, trial.id, {
    section,
    revision: settled ? stored.revisions[section] : revision,
    content: settled ? checkInput(recordSections[section], settled) : content,
  });
  return null;
}

/**
 * The page after a save: the next section where it was asked for, else where the whole draft is overlooked, the trial or its
 * update. It names a place of its own, since a browser would carry the place of the row that was added last along.
 */
export async function pageAfterSaving({ trx, scope, params, form }: DeskActionWork): Promise<string> {
  const { public_id, standing } = await getTrialInScope(trx, scope, params["id"] ?? "");
  const following = sectionNames[sectionNames.indexOf(sectionOf(params["section"])) + 1];
  const base = `/desk/trials/${public_id}`;
  if (form.get("intent") === "next" && following) return `${base}/draft/${following}#missing`;
  return `${base}${standing === "registered" ? "/update" : ""}#content`;
}
