import { createHash } from "node:crypto";
import { insertTrialDocument } from "@db/queries/trial-documents";
import { mostScanMegabytes, scanKindOf } from "~/domain/trials/scan-kinds";
import { InvalidInput } from "~/lib/errors";
import { type FormEntries, isFieldName } from "~/lib/form-entries";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";

/**
 * Keeps the scans that a form brings and gives its entries with their SHA-256 in place; a field `approvals.0.scanFile` fills
 * `approvals.0.scan`. Without a file what was held stays.
 * @throws InvalidInput for a file that is too large, or no PDF, PNG or JPEG by its first bytes.
 */
export async function keepScans(work: DeskActionWork, trialId: number, entries: FormEntries): Promise<FormEntries> {
  const kept: FormEntries = { ...entries };
  for (const [name, file] of work.form) {
    if (!(file instanceof File) || file.size === 0 || !name.endsWith(".scanFile") || !isFieldName(name)) continue;
    const field = name.slice(0, -"File".length);
    const content = Buffer.from(await file.arrayBuffer());
    const mediaType = scanKindOf(content);
    if (mediaType === null || content.length > mostScanMegabytes * 1_000_000) {
      throw new InvalidInput([{ path: field, message: `scanKind?max=${mostScanMegabytes}` }]);
    }
    const sha256 = createHash("sha256").update(content).digest();
    await insertTrialDocument(work.trx, {
      trial_id: trialId,
      sha256,
      name: file.name.slice(0, 200) || "scan",
      media_type: mediaType,
      content,
      added_by: accountIdOf(work) ?? "",
      added_at: work.now,
    });
    kept[field] = sha256.toString("hex");
  }
  return kept;
}
