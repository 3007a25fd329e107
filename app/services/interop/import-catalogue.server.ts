import {
  insertCatalogueVersions,
  insertTrialIdentifiers,
  insertTrials,
  insertTrialSearches,
  listTrialsByNumber,
  type NumberedTrial,
  updateCatalogue,
} from "@db/queries/catalogue";
import { updatePublicState } from "@db/queries/public-state";
import { insertTrialOrigins } from "@db/queries/trial-origins";
import { registryChain } from "~/domain/audit/audit-entry";
import { recordSchemaVersion } from "~/domain/trials/trial-record";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { civilDay } from "~/lib/civil-day";
import type { Act } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { rowsRoot } from "~/services/imports/rows-root.server";
import { cataloguePublicId, catalogueSearchRow, projectedColumns, registeredDay } from "./catalogue-row";
import type { ReadSource } from "./read-source.server";

/** What became of each record of a batch, by its number. */
export interface CatalogueOutcome {
  added: string[];
  changed: string[];
  unchanged: string[];
  refused: { number: string; why: "borne_by_another" | "again_in_batch" }[];
}

/** A record to be written: the trial that it becomes a version of, or none yet. */
interface Due {
  source: ReadSource;
  canonical: string;
  before: NumberedTrial | null;
}

type Written = Due & { trialId: number; version: number };

function sorted(sources: readonly ReadSource[], known: ReadonlyMap<string, NumberedTrial>) {
  const outcome: CatalogueOutcome = { added: [], changed: [], unchanged: [], refused: [] };
  const due: Due[] = [];
  const seen = new Set<string>();
  for (const source of sources.toReversed()) {
    const number = source.sourceId;
    const before = known.get(number.toUpperCase()) ?? null;
    if (seen.has(number)) outcome.refused.push({ number, why: "again_in_batch" });
    else if (before && (before.standing !== "catalogue" || before.kind === "secondary")) {
      outcome.refused.push({ number, why: "borne_by_another" });
    } else if (before?.sha256?.equals(source.sha256)) outcome.unchanged.push(number);
    else {
      (before ? outcome.changed : outcome.added).push(number);
      due.push({ source, canonical: canonicalJson(source.record as unknown as JsonValue), before });
    }
    seen.add(number);
  }
  return { outcome, due: due.toReversed() };
}

async function writeTrials(act: Act, due: readonly Due[]): Promise<Written[]> {
  const added = due.filter(({ before }) => before === null);
  const ids = await insertTrials(
    act.trx,
    added.map(({ source }) => {
      const day = registeredDay(source);
      return {
        public_id: cataloguePublicId(source.sourceId),
        standing: "catalogue",
        registered_at: day === null ? null : new Date(`${day}T00:00:00+07:00`),
        ...projectedColumns(source.record),
        version: 1,
        public_version: 1,
        created_at: act.now,
        updated_at: act.now,
      };
    }),
  );
  const written = due.map((one) => ({
    ...one,
    trialId: one.before?.trialId ?? ids.get(cataloguePublicId(one.source.sourceId)) ?? 0,
    version: (one.before?.version ?? 0) + 1,
  }));
  const changed = written.filter(({ before }) => before !== null);
  await updateCatalogue(
    act.trx,
    changed.map(({ trialId, version, source }) => ({ id: trialId, version, ...projectedColumns(source.record) })),
    act.now,
  );
  return written;
}

function identifiersOf({ source, trialId }: Written) {
  const own = source.record.identification.secondaryIdentifiers.filter(({ id }) => id.startsWith("alias-"));
  const authority = source.registry;
  return [
    { identifier: source.sourceId.toUpperCase(), trial_id: trialId, kind: "registry", authority },
    ...own.map(({ number }) => ({ identifier: number.toUpperCase(), trial_id: trialId, kind: "former", authority })),
  ];
}

async function writeRows(act: Act, written: readonly Written[], reason: string): Promise<void> {
  const { trx, now } = act;
  const versions = written.map(({ trialId, version, canonical }) => ({ trialId, number: version, canonical }));
  await insertCatalogueVersions(trx, versions, { schemaVersion: recordSchemaVersion, reason, now });
  await insertTrialIdentifiers(trx, written.filter(({ before }) => before === null).flatMap(identifiersOf));
  await insertTrialOrigins(
    trx,
    written.map(({ trialId, version, source }) => ({
      trialId,
      version,
      format: source.format,
      sourceId: source.sourceId,
      retrievedAt: now,
      sha256: source.sha256,
      leftovers: source.leftovers,
      report: { ...source.report, fields: source.report.fields.filter(({ standing }) => standing === "unfit") },
    })),
  );
  await insertTrialSearches(
    trx,
    written.map(({ trialId, source }) => catalogueSearchRow(trialId, source, registeredDay(source) ?? civilDay(now))),
  );
}

/**
 * Brings records of other registries into the book as public catalogue records, in one transaction. A number that the book has
 * already gets a new version only when the source has changed since the last import; a number that a trial of this registry bears
 * is refused. One audit event in the registry's chain bears the Merkle root of all versions that were written.
 */
export async function importCatalogue(
  act: Act,
  sources: readonly ReadSource[],
  reason: string,
): Promise<CatalogueOutcome> {
  const numbers = sources.map(({ sourceId }) => sourceId.toUpperCase());
  const found = await listTrialsByNumber(act.trx, [...new Set(numbers)]);
  const { outcome, due } = sorted(sources, new Map(found.map((trial) => [trial.identifier, trial])));
  if (due.length === 0) return outcome;
  const written = await writeTrials(act, due);
  await writeRows(act, written, reason);
  await updatePublicState(act.trx, act.now);
  const root = await rowsRoot(
    written.map(({ source, version, canonical }) => ({
      table: "trial_versions",
      of: source.sourceId,
      number: version,
      values: canonical,
    })),
  );
  await recordAudit(act, {
    chain: registryChain,
    verb: "catalogue.imported",
    entity: "catalogue",
    id: `${written[0]?.source.sourceId ?? ""} and ${written.length - 1} more`,
    changes: [
      { field: "added", from: null, to: outcome.added.length },
      { field: "changed", from: null, to: outcome.changed.length },
      { field: "root", from: null, to: root.toString("hex") },
    ],
    reason,
  });
  return outcome;
}
