import { getOrganisationIds } from "@db/queries/organisations";
import { getSourceIds } from "@db/queries/sources";
import { insertTrial, insertTrialIdentifier } from "@db/queries/trials";
import { changesBetween, trialChain } from "~/domain/audit/audit-entry";
import { type TrialRecord, trialRecord } from "~/domain/trials/trial-record";
import { InvalidInput } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";
import { citeClaims, citeCohorts, citeRelations } from "~/services/trials/cite-parts.server";
import type { CitedTrial } from "~/services/trials/cited-trial";
import { cutVersion } from "~/services/trials/cut-version.server";

function parseRecord(cited: CitedTrial): TrialRecord {
  const parsed = trialRecord.safeParse(cited.record);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
}

/** Keys of every source that the account leans on: its quotations, counts, proposals and claims. */
function sourceKeys(cited: CitedTrial, record: TrialRecord): string[] {
  const quoted = record.account?.quotations ?? [];
  const ofCohorts = (cited.cohorts ?? []).flatMap(({ counts = [], proposals = [] }) => [...counts, ...proposals]);
  return [...quoted, ...ofCohorts, ...(cited.claims ?? [])].map(({ source }) => source);
}

/**
 * Writes what sources tell of a trial that is not registered here: its row, identifiers, first version, cohorts with
 * reported counts and proposals, claims, relations, its first snapshot and its place in the public list. Returns the
 * trial's row id.
 * @throws InvalidInput when the record does not have its shape.
 * @throws NotFound when a source, the sponsor or a related trial is not in the book.
 */
export async function citeTrial(act: Act, cited: CitedTrial): Promise<number> {
  const record = parseRecord(cited);
  const sources = await getSourceIds(act.trx, sourceKeys(cited, record));
  const sponsors = await getOrganisationIds(act.trx, cited.sponsor === undefined ? [] : [cited.sponsor]);
  const trialId = await insertTrial(act.trx, {
    public_id: cited.publicId,
    standing: cited.standing,
    sponsor_organisation_id: sponsors.get(cited.sponsor ?? "") ?? null,
    created_at: act.now,
    created_by: accountIdOf(act),
  });
  for (const identifier of cited.identifiers ?? []) {
    await insertTrialIdentifier(act.trx, { ...identifier, trial_id: trialId });
  }
  const { canonical } = await cutVersion(act, {
    trialId,
    previous: 0,
    kind: "citation",
    record,
    reason: cited.reason,
    authorRole: "registry",
  });
  await citeCohorts(act.trx, trialId, cited.cohorts ?? [], sources);
  await citeClaims(act.trx, trialId, cited.claims ?? [], sources);
  await citeRelations(act.trx, trialId, cited.relations ?? []);
  await cutSnapshot(act, { trialId, reason: cited.reason });
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "trial.cited",
    entity: "trial",
    id: cited.publicId,
    changes: changesBetween({}, { standing: cited.standing, record: canonical }),
    reason: cited.reason,
  });
  return trialId;
}
