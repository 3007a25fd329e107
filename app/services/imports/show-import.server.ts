import { findStoredFile } from "@db/queries/import-batches";
import { columnsOf } from "~/domain/interop/tabular/file-kinds";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { judgeFile, type MappedFile } from "./judge-file.server";
import { previewStudy } from "./store-study.server";
import { getUpload, isWaiting, openUpload } from "./waiting-import.server";

/** How many faults a page lists; the complete list is a file. */
const listed = 200;

/** Each heading of a file with its first value and the field that it means; empty for a column that is left out. */
function headingsOf({ sheet, map }: MappedFile) {
  return sheet.headings.flatMap((heading, place) => {
    const example = sheet.rows.map(({ cells }) => cells[place] ?? "").find((cell) => cell.trim() !== "") ?? "";
    return heading === "" ? [] : [{ place, heading, example: example.slice(0, 60), field: map[heading] ?? "" }];
  });
}

async function previewTable(work: DeskWork, trial: Parameters<typeof judgeFile>[2], table: MappedFile) {
  const { judged, faults, badRows, missing } = await judgeFile(work, work.scope, trial, table, false);
  return {
    good: judged.good.length,
    present: judged.present,
    bad: badRows,
    faults: faults.slice(0, listed),
    moreFaults: Math.max(0, faults.length - listed),
    headings: headingsOf(table),
    columns: columnsOf[table.kind].map(({ field, heading, required }) => ({
      field,
      heading,
      required: required ?? false,
    })),
    missing: missing.map(({ heading }) => heading),
  };
}

/** An upload as its page shows it: the preview of a table or study while it waits, what was stored afterwards. */
export async function showImport(work: DeskWork) {
  const { trial, upload } = await getUpload(work);
  const { kind, file_name, status, row_count, stored_count, stored_at, report, id } = upload;
  const facts = {
    id,
    kind,
    fileName: file_name,
    status,
    rows: row_count,
    stored: stored_count,
    storedAt: stored_at,
    report,
  };
  const shown = { head: deskHead(trial), upload: facts };
  if (!isWaiting(upload, work.now)) return { ...shown, before: null, table: null, study: null };
  const { accountId } = work.actor;
  const before = await findStoredFile(work.trx, { trialId: trial.id, accountId, kind, sha256: upload.file_sha256 });
  const opened = await openUpload(work, trial, upload);
  return {
    ...shown,
    before: before?.stored_at ?? null,
    table: "table" in opened ? await previewTable(work, trial, opened.table) : null,
    study: "study" in opened ? await previewStudy(work, work.scope, trial, opened.study) : null,
  };
}
