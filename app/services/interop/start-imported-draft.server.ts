import { insertTrialOrigins } from "@db/queries/trial-origins";
import { trialChain } from "~/domain/audit/audit-entry";
import { emptyRecord, type TrialRecord } from "~/domain/trials/trial-record";
import { type RecordSection, sectionNames } from "~/domain/trials/section-names";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import type { Act } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { saveSection } from "~/services/trials/save-section.server";
import { startTrial } from "~/services/trials/start-trial.server";
import type { ReadSource } from "./read-source.server";

function states(record: TrialRecord, section: RecordSection): boolean {
  const text = (value: TrialRecord) => canonicalJson(value[section] as unknown as JsonValue);
  return text(record) !== text(emptyRecord());
}

/**
 * Starts the draft of a trial from a record of another place: every section that it states is saved, and where each field came
 * from is written down beside it. Returns the draft's permanent id.
 * @throws Forbidden when the actor may not start a trial for the organisation.
 */
export async function startImportedDraft(
  act: Act,
  given: { organisationId: number; source: ReadSource },
): Promise<string> {
  const { source } = given;
  const { trialId, publicId } = await startTrial(act, { organisationId: given.organisationId });
  for (const section of sectionNames.filter((name) => states(source.record, name))) {
    await saveSection(act, trialId, { section, revision: 0, content: source.record[section] });
  }
  const origin = { trialId, version: 0, retrievedAt: act.now };
  await insertTrialOrigins(act.trx, [{ ...origin, ...source, sourceId: source.sourceId }]);
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "draft.imported",
    entity: "trial",
    id: publicId,
    changes: [
      { field: "format", from: null, to: source.format },
      { field: "source", from: null, to: source.sourceId },
      { field: "sha256", from: null, to: source.sha256.toString("hex") },
    ],
  });
  return publicId;
}
