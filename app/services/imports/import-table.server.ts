import { createHash } from "node:crypto";
import type { TrialRow } from "@db/queries/trials";
import type { Scope } from "~/domain/access/scope";
import type { Act } from "~/services/act";
import { type JudgedFile, judgeFile, type MappedFile } from "./judge-file.server";
import { type BulkResult, writeEntries } from "./write-entries.server";

/** What storing a table came to. `written` is null when nothing was: a bad row among all-or-nothing, or nothing new. */
export interface TableImport {
  file: JudgedFile;
  written: BulkResult | null;
}

/** The name of a file in the audit: its own and the beginning of its SHA-256. */
export function fileLabel(name: string, bytes: Buffer): string {
  return `${name} (sha256 ${createHash("sha256").update(bytes).digest("hex").slice(0, 16)})`;
}

/**
 * Judges a table on a book that stands still and stores it: all rows or none, or with `goodRows` those that are good. Rows
 * that the book holds already change nothing, so the same file twice is stored once.
 */
export async function importTable(
  act: Act,
  scope: Scope,
  trial: TrialRow,
  given: MappedFile & {
    label: string;
    goodRows: boolean;
    provenance?: "file" | "typed";
    onWritten?: (participants: number) => void;
  },
): Promise<TableImport> {
  const file = await judgeFile(act, scope, trial, given, true);
  const { plans, counts } = file.judged;
  const refused = file.missing.length > 0 || (file.faults.length > 0 && !given.goodRows);
  if (refused || plans.length + counts.length === 0) return { file, written: null };
  const written = await writeEntries(act, file.loaded, {
    plans,
    counts,
    provenance: given.provenance ?? "file",
    label: given.label,
    reason: given.provenance === "typed" ? "Reported" : `Imported from a file of ${given.kind}`,
    onWritten: given.onWritten,
  });
  return { file, written };
}
