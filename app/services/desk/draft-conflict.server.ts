import { findDraftSaver, listDraftSavePayloads } from "@db/queries/draft-saves";
import type { TrialRow } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import {
  type Choice,
  type DraftDifference,
  draftDifferences,
  mergedContent,
  withValueAt,
} from "~/domain/trials/draft-merge";
import type { TrialRecord } from "~/domain/trials/trial-record";
import type { RecordSection } from "~/domain/trials/section-names";
import type { JsonValue } from "~/lib/canonical-json";
import type { FormEntries } from "~/lib/form-entries";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import type { Draft } from "~/services/trials/read-draft.server";

/** Two people's contents of one section: what was typed, what somebody else saved meanwhile, and where they differ. */
export interface DraftConflict {
  /** The revision that the other one saved; the choice is made on it. */
  revision: number;
  savedBy: string | null;
  savedAt: Date | null;
  differences: (DraftDifference & { chosen: Choice | null })[];
  mine: JsonValue;
}

/** A save, as it was read and typed. */
export interface TypedSection {
  section: RecordSection;
  content: TrialRecord[RecordSection];
  revision: number;
  stored: Draft;
}

const mostSaves = 100;

interface SavePayload {
  entity: string;
  id: string;
  changes: { field: string; from: JsonValue }[];
}

/**
 * The content that a revision held: what is stored now, with every later save's changes taken back. Null when the saves in between
 * are not all at hand.
 */
async function contentAt(work: DeskActionWork, trialId: number, { section, revision, stored }: TypedSection) {
  const payloads = await listDraftSavePayloads(work.trx, trialChain(trialId), mostSaves);
  const later = payloads
    .map((payload) => JSON.parse(payload) as SavePayload)
    .filter(({ entity, id }) => entity === `draft.${section}` && Number(id) > revision);
  if (later.length !== stored.revisions[section] - revision) return null;
  return later
    .flatMap(({ changes }) => changes)
    .reduce<JsonValue>(
      (content, { field, from }) => withValueAt(content, field, from),
      stored.record[section] as unknown as JsonValue,
    );
}

/** The choices that were posted, by path; a path is sent as one name with `_` before each of its parts. */
function chosenIn(entries: FormEntries): Map<string, Choice> {
  return new Map(
    Object.entries(entries).flatMap(([name, value]): [string, Choice][] => {
      if (!name.startsWith("choice.") || (value !== "mine" && value !== "theirs")) return [];
      return [[name.slice("choice.".length).replaceAll(/(^|\.)_/g, "$1"), value]];
    }),
  );
}

/** The conflict between what was typed on a revision and what is stored; null when nobody saved in between. */
export async function conflictOf(
  work: DeskActionWork,
  trial: TrialRow,
  typed: TypedSection,
): Promise<DraftConflict | null> {
  const { section, content, revision, stored } = typed;
  if (stored.revisions[section] === revision) return null;
  const saver = await findDraftSaver(work.trx, trial.id, section);
  const mine = content as unknown as JsonValue;
  const theirs = stored.record[section] as unknown as JsonValue;
  const chosen = chosenIn(Object.fromEntries([...work.form].map(([name, value]) => [name, String(value)])));
  const differences = draftDifferences(mine, theirs, await contentAt(work, trial.id, typed));
  return {
    revision: stored.revisions[section],
    savedBy: saver?.name ?? null,
    savedAt: saver?.saved_at ?? null,
    differences: differences.map((each) => ({ ...each, chosen: chosen.get(each.path) ?? each.only })),
    mine,
  };
}

/** The content that was chosen; null while a field has no choice, or the choice was made on an older revision than the last. */
export function resolved(conflict: DraftConflict, entries: FormEntries, revision: number): JsonValue | null {
  const choices = chosenIn(entries);
  if (entries["resolved"] !== String(revision)) return null;
  if (conflict.differences.some(({ path }) => !choices.has(path))) return null;
  return mergedContent(conflict.mine, conflict.differences, choices);
}
