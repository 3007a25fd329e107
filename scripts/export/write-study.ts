import { writeFileSync } from "node:fs";
import { getTrialInScope } from "../../db/queries/desk-trials";
import { getTrialMasking } from "../../db/queries/masking";
import { findPublicIdByIdentifier } from "../../db/queries/trials";
import type { OpenDatabase } from "../../db/client/open-database";
import { withholdsOutcomesByArm } from "~/domain/access/masking";
import type { Scope } from "~/domain/access/scope";
import { systemActor } from "~/services/act";
import { type StudyExportKind, writeStudy } from "~/services/exports/export-study.server";

const everything: Scope = { everything: true, trialIds: [], siteIds: [], organisationIds: [] };

/** What `npm run export` writes of one trial's participants, by the first word after it. */
export const studyKinds: Readonly<Record<string, { file: StudyExportKind; usage: string }>> = {
  csv: { file: "csv.zip", usage: "FILE.zip --trial ID   a trial's participants and entries, a CSV file a table" },
  "dataset-json": {
    file: "dataset-json.zip",
    usage: "FILE.zip --trial ID   the same as CDISC Dataset-JSON 1.1: DM, DS, AE, SV, RS",
  },
  odm: { file: "odm.xml", usage: "FILE.xml --trial ID   the same as CDISC ODM 1.3.2 with audit records" },
};

/**
 * Writes the participants of one trial, named by its id or by a number, into a file, and enters it in the trial's audit. Arms are
 * left out of a masked or randomised trial until an unblinding is recorded: the command does not know who reads.
 * @returns how many bytes were written, and whether arms are among them.
 */
export async function writeStudyFile(
  { owner }: OpenDatabase,
  file: StudyExportKind,
  path: string,
  given: { registryName: string; trial: string },
): Promise<{ bytes: number; arms: boolean }> {
  const publicId = (await findPublicIdByIdentifier(owner, given.trial)) ?? given.trial;
  return owner.transaction().execute(async (trx) => {
    const trial = await getTrialInScope(trx, everything, publicId);
    const arms = !withholdsOutcomesByArm(await getTrialMasking(trx, trial));
    const act = { trx, actor: systemActor, now: new Date() };
    const { registryName } = given;
    const { bytes } = await writeStudy(act, { trial, kind: file, scope: everything, arms, registryName });
    writeFileSync(path, bytes);
    return { bytes: bytes.length, arms };
  });
}
