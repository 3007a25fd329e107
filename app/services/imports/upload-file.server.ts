import { getTrialInScope } from "@db/queries/desk-trials";
import { updateExpiredBatches } from "@db/queries/import-batches";
import { isTabularKind } from "~/domain/interop/tabular/file-kinds";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { fileRefusal } from "./file-refusal";
import { readFile } from "./read-file.server";
import { readStudySheets, studyFilesOf } from "./read-study.server";
import { keepFile, type WaitingContent } from "./waiting-file.server";

/** The most rows that a table brought to the desk may have; larger ones are imported by command. */
export const mostDeskRows = 20_000;

async function uploadedFile(form: FormData): Promise<{ name: string; bytes: Buffer }> {
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") throw fileRefusal("absent");
  return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
}

async function contentOf(kind: string, bytes: Buffer): Promise<{ content: WaitingContent; rows: number }> {
  if (kind === "sdtm") {
    const domains = readStudySheets(studyFilesOf(bytes));
    return { content: { study: domains }, rows: domains.domains.dm?.rows.length ?? 0 };
  }
  if (!isTabularKind(kind)) throw fileRefusal("noSuchKind");
  const sheet = await readFile(bytes, mostDeskRows);
  return { content: { sheet }, rows: sheet.rows.length };
}

/**
 * Reads an uploaded file and keeps it for its preview; nothing of it is in the book yet. The actor's uploads that nobody stored
 * in time lose their content. Returns the upload's number.
 * @throws InvalidInput that names what is wrong with the file; NotFound outside the scope.
 */
export async function uploadFile(work: DeskActionWork): Promise<number> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const { name, bytes } = await uploadedFile(work.form);
  const kind = String(work.form.get("kind") ?? "");
  await updateExpiredBatches(work.trx, work.actor.accountId, work.now);
  return keepFile(work, { trialId: trial.id, kind, name, bytes, ...(await contentOf(kind, bytes)) });
}
