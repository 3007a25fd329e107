import { updateImportBatch, updateImportHeadings } from "@db/queries/import-batches";
import type { ImportBatchRow } from "@db/queries/import-batches";
import type { TrialRow } from "@db/queries/trials";
import { columnsOf } from "~/domain/interop/tabular/file-kinds";
import { foldHeading } from "~/domain/interop/tabular/match-headings";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { importTable } from "./import-table.server";
import type { MappedFile } from "./judge-file.server";
import { storeStudy } from "./store-study.server";
import { getUpload, isWaiting, openUpload } from "./waiting-import.server";

type Waiting = ImportBatchRow & { sheet_sealed: string };

/** Remembers what the posted form says of the file's headings; an empty choice leaves the column out. */
async function rememberHeadings(work: DeskActionWork, trial: TrialRow, { kind, sheet }: MappedFile): Promise<void> {
  const fields = new Set(columnsOf[kind].map(({ field }) => field));
  const chosen = new Map<string, string>();
  for (const [place, heading] of sheet.headings.entries()) {
    const field = work.form.get(`heading.${place}`);
    if (typeof field !== "string" || (field !== "" && !fields.has(field))) continue;
    chosen.set(foldHeading(heading), field);
  }
  const rows = [...chosen].map(([heading, field]) => {
    return { trial_id: trial.id, kind, heading, field, set_by: work.actor.accountId, set_at: work.now };
  });
  await updateImportHeadings(work.trx, rows);
}

function labelOf({ file_name, file_sha256 }: Waiting): string {
  return `${file_name} (sha256 ${file_sha256.toString("hex").slice(0, 16)})`;
}

async function storeTable(
  work: DeskActionWork,
  trial: TrialRow,
  upload: Waiting,
  table: MappedFile,
  goodRows: boolean,
) {
  const { file, written } = await importTable(work, work.scope, trial, { ...table, label: labelOf(upload), goodRows });
  if (file.missing.length > 0) throw new RuleViolation("import_columns_missing");
  if (file.faults.length > 0 && !goodRows) throw new RuleViolation("import_has_bad_rows", { count: file.badRows });
  const { judged, badRows } = file;
  return {
    good: judged.good.length,
    present: judged.present,
    bad: badRows,
    report: null,
    root: written?.roots[0] ?? null,
  };
}

async function storeUpload(work: DeskActionWork, trial: TrialRow, upload: Waiting, goodRows: boolean): Promise<void> {
  const opened = await openUpload(work, trial, upload);
  const came =
    "table" in opened
      ? await storeTable(work, trial, upload, opened.table, goodRows)
      : await storeStudy(work, work.scope, trial, { sheets: opened.study, label: labelOf(upload) }).then((stored) => ({
          good: Object.values(stored.report.stored).reduce((sum, count) => sum + count, 0),
          present: 0,
          bad: 0,
          report: JSON.stringify(stored.report),
          root: stored.written?.roots[0] ?? null,
        }));
  await updateImportBatch(work.trx, upload.id, {
    status: "stored",
    sheet_sealed: null,
    stored_at: work.now,
    stored_count: came.good,
    present_count: came.present,
    bad_count: came.bad,
    report: came.report,
    rows_root: came.root,
  });
}

/**
 * What the page of an upload does: remember its headings, store all rows, store the good ones, or discard it.
 * @throws RuleViolation when the upload no longer waits, or rows are bad and all were to be stored.
 */
export async function actOnImport(work: DeskActionWork): Promise<void> {
  const { trial, upload } = await getUpload(work);
  if (!isWaiting(upload, work.now)) throw new RuleViolation("import_not_waiting");
  const intent = work.form.get("intent");
  if (intent === "discard") await updateImportBatch(work.trx, upload.id, { status: "discarded", sheet_sealed: null });
  else if (intent === "store-all" || intent === "store-good") {
    await storeUpload(work, trial, upload, intent === "store-good");
  } else if (intent === "headings") {
    const opened = await openUpload(work, trial, upload);
    if ("table" in opened) await rememberHeadings(work, trial, opened.table);
  } else throw new InvalidInput([{ path: "intent", message: "notAChoice" }]);
}
