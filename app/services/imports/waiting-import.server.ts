import { getTrialInScope } from "@db/queries/desk-trials";
import { getImportBatch, type ImportBatchRow, listImportHeadings } from "@db/queries/import-batches";
import type { TrialRow } from "@db/queries/trials";
import { columnsOf, isTabularKind } from "~/domain/interop/tabular/file-kinds";
import { matchHeadings } from "~/domain/interop/tabular/match-headings";
import { NotFound } from "~/lib/errors";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import type { MappedFile } from "./judge-file.server";
import type { StudySheets } from "./read-study.server";
import { openContent } from "./waiting-file.server";

/** The upload that an address names, with its trial. */
export async function getUpload(work: DeskWork): Promise<{ trial: TrialRow; upload: ImportBatchRow }> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const id = wholeNumberFrom(work.params["batch"]);
  if (id === undefined) throw new NotFound("import");
  const upload = await getImportBatch(work.trx, { trialId: trial.id, accountId: work.actor.accountId, id });
  return { trial, upload };
}

/** Whether the upload can still be stored. */
export function isWaiting(upload: ImportBatchRow, now: Date): upload is ImportBatchRow & { sheet_sealed: string } {
  return upload.status === "waiting" && upload.sheet_sealed !== null && upload.expires_at > now;
}

/** What a waiting upload holds: a table with its headings' meaning as remembered in the trial, or a study. */
export async function openUpload(
  work: DeskWork,
  trial: TrialRow,
  upload: ImportBatchRow & { sheet_sealed: string },
): Promise<{ table: MappedFile } | { study: StudySheets }> {
  const content = openContent(upload.sheet_sealed);
  if ("study" in content) return content;
  if (!isTabularKind(upload.kind)) throw new NotFound("import");
  const remembered = await listImportHeadings(work.trx, trial.id, upload.kind);
  const map = matchHeadings(content.sheet.headings, columnsOf[upload.kind], remembered);
  return { table: { kind: upload.kind, sheet: content.sheet, map } };
}
