import { listDraftSections, updateDraftSection } from "@db/queries/trial-drafts";
import { lockTrial, updateTrial } from "@db/queries/trials";
import { changesBetween, type FieldChange, trialChain } from "~/domain/audit/audit-entry";
import { textIn } from "~/domain/trials/text-in";
import { compareRecords } from "~/domain/trials/record-comparison";
import { recordSections, type TrialRecord } from "~/domain/trials/trial-record";
import type { RecordSection } from "~/domain/trials/section-names";
import type { JsonValue } from "~/lib/canonical-json";
import { RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { draftStandingOf } from "./draft-standing.server";

/** A section as it was filled in, and the revision that was read with it. */
export interface SectionSave<S extends RecordSection = RecordSection> {
  section: S;
  revision: number;
  content: TrialRecord[S];
}

/**
 * Saves one section of a draft. Somebody else's save in between is never overwritten: the revisions are compared in the
 * statement that writes.
 * @throws RuleViolation when the trial is no longer a draft, or the section was saved by somebody else meanwhile.
 */
export async function saveSection(act: Act, trialId: number, save: SectionSave): Promise<void> {
  const trial = await lockTrial(act.trx, trialId);
  const standing = await draftStandingOf(act.trx, trial);
  if (standing === "closed") throw new RuleViolation("draft_is_closed");
  const stored = (await listDraftSections(act.trx, trial.id)).find(({ section }) => section === save.section);
  if ((stored?.revision ?? 0) !== save.revision) throw new RuleViolation("draft_changed_meanwhile");
  const content = recordSections[save.section].parse(save.content);
  const revision = await updateDraftSection(act.trx, {
    trialId: trial.id,
    section: save.section,
    revision: save.revision,
    content,
    accountId: accountIdOf(act) ?? "",
    now: act.now,
  });
  if (revision === null) throw new RuleViolation("draft_changed_meanwhile");
  if ("publicTitle" in content && standing === "registration") {
    await updateTrial(act.trx, trial.id, {
      title_en: textIn(content.publicTitle, "en"),
      title_vi: textIn(content.publicTitle, "vi"),
      updated_at: act.now,
    });
  }
  await recordAudit(act, {
    chain: trialChain(trial.id),
    verb: "draft.saved",
    entity: `draft.${save.section}`,
    id: String(revision),
    changes: changesOf(stored?.content ?? {}, content),
  });
}

/**
 * What a save changed, field by field, rows by their stable ids, so that one word in one of hundreds of rows is one change. Rows
 * that only changed places are told as their whole groups.
 */
function changesOf(before: object, after: object): FieldChange[] {
  const from = before as Record<string, JsonValue>;
  const to = after as Record<string, JsonValue>;
  const changes = compareRecords(from, to).map(({ path, ...values }) => ({ field: path, ...values }));
  return changes.length > 0 ? changes : changesBetween(from, to);
}
