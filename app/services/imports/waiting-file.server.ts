import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { insertImportBatch } from "@db/queries/import-batches";
import type { Sheet } from "~/domain/interop/tabular/sheet";
import { type Act, accountIdOf } from "~/services/act";
import { openSealedText, sealText } from "~/services/sealing.server";
import type { StudySheets } from "./read-study.server";

/** How long an upload that nobody stores is kept. */
const keptHours = 24;

/** A table, or the domains of a study. */
export type WaitingContent = { sheet: Sheet } | { study: StudySheets };

/** The content of a waiting file, sealed: it may hold what identifies a person at a site. */
export function sealContent(content: WaitingContent): string {
  return sealText(gzipSync(JSON.stringify(content), { level: 4 }).toString("base64"));
}

export function openContent(sealed: string): WaitingContent {
  return JSON.parse(gunzipSync(Buffer.from(openSealedText(sealed), "base64")).toString("utf8")) as WaitingContent;
}

/** Keeps a file that was read, for its preview and for storing it later, for a day. Returns its number. */
export async function keepFile(
  act: Act,
  file: { trialId: number; kind: string; name: string; bytes: Buffer; content: WaitingContent; rows: number },
): Promise<number> {
  return insertImportBatch(act.trx, {
    trial_id: file.trialId,
    kind: file.kind,
    file_name: file.name.slice(0, 200),
    file_sha256: createHash("sha256").update(file.bytes).digest(),
    status: "waiting",
    sheet_sealed: sealContent(file.content),
    row_count: file.rows,
    uploaded_by: accountIdOf(act),
    uploaded_at: act.now,
    expires_at: new Date(act.now.getTime() + keptHours * 3_600_000),
  });
}
