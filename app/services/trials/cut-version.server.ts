import { insertTrialVersion, type NewTrialVersion } from "@db/queries/trial-versions";
import { updateTrial } from "@db/queries/trials";
import { recordSchemaVersion, type TrialRecord } from "~/domain/trials/trial-record";
import { textIn } from "~/domain/trials/text-in";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { type Act, accountIdOf } from "~/services/act";

/** What a new version holds and why it is cut; `previous` is the trial's version number before it (0 for the first). */
export interface VersionCut {
  trialId: number;
  previous: number;
  kind: NewTrialVersion["kind"];
  record: TrialRecord;
  reason: string;
  authorRole: string;
  /** The version waits for review beside a public record: the trial's projection stays with that one. */
  staged?: boolean;
}

/**
 * Writes the next immutable version of a trial's record and brings the trial's projection up to it. A submission is not
 * public; every other kind is. Returns the version's number and canonical text, of which signatures hold the hash.
 */
export async function cutVersion(act: Act, cut: VersionCut): Promise<{ number: number; canonical: string }> {
  const number = cut.previous + 1;
  const canonical = canonicalJson(cut.record as unknown as JsonValue);
  await insertTrialVersion(act.trx, {
    trialId: cut.trialId,
    number,
    kind: cut.kind,
    schemaVersion: recordSchemaVersion,
    record: cut.record,
    canonical,
    reason: cut.reason,
    authorId: accountIdOf(act),
    authorRole: cut.authorRole,
    createdAt: act.now,
  });
  if (cut.staged) {
    await updateTrial(act.trx, cut.trialId, { version: number, updated_at: act.now });
    return { number, canonical };
  }
  const { identification, enrolment, design, oversight } = cut.record;
  const completion = oversight.primaryCompletion?.date;
  await updateTrial(act.trx, cut.trialId, {
    version: number,
    ...(cut.kind === "submission" ? {} : { public_version: number }),
    title_en: textIn(identification.publicTitle, "en"),
    title_vi: textIn(identification.publicTitle, "vi"),
    phase: design.phase ?? null,
    recruitment_status: enrolment.recruitmentStatus ?? null,
    planned_size: enrolment.plannedSize ?? null,
    primary_completion_on: completion?.length === 10 ? completion : null,
    updated_at: act.now,
  });
  return { number, canonical };
}
