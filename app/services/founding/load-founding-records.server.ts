import { createHash } from "node:crypto";
import { findSourceId, getSourceIds, insertSources } from "@db/queries/sources";
import { registryChain } from "~/domain/audit/audit-entry";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import type { Act } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { citeTrial } from "~/services/trials/cite-trial.server";
import { loadInstruments, loadOrganisations, loadPartnerships, loadTechniques } from "./load-references.server";
import { foundingAccounts } from "./records/accounts";
import { foundingDocument } from "./records/founding-record";
import { foundingInstruments } from "./records/legal-instruments";
import { foundingOrganisations } from "./records/organisations";
import { foundingPartnerships } from "./records/partnerships";
import { foundingSources } from "./records/sources";
import { foundingTechniques } from "./records/techniques";

const batches = {
  sources: foundingSources,
  organisations: foundingOrganisations,
  techniques: foundingTechniques,
  "legal instruments": foundingInstruments,
  partnerships: foundingPartnerships,
} as const;

/** How many rows of each kind were loaded and the SHA-256 of their canonical text, as the audit keeps them. */
function batchChanges() {
  return Object.entries(batches).map(([field, rows]) => {
    const sha256 = createHash("sha256")
      .update(canonicalJson(rows as unknown as JsonValue))
      .digest("hex");
    return { field, from: null, to: { rows: rows.length, sha256 } };
  });
}

/**
 * Loads the founding records into an empty book: sources, organisations, techniques, legal instruments, cited accounts,
 * catalogue records, partnerships. All of it happens in the act's transaction; a book that holds them already is left as
 * it is. `say` gets one line for each kind of record.
 */
export async function loadFoundingRecords(act: Act, say: (line: string) => void): Promise<void> {
  const { trx } = act;
  if ((await findSourceId(trx, foundingDocument)) !== undefined) return;
  await insertSources(trx, foundingSources);
  const sourceId = (await getSourceIds(trx, [foundingDocument])).get(foundingDocument) ?? 0;
  await loadOrganisations(trx, foundingOrganisations, sourceId);
  await loadTechniques(trx, foundingTechniques, sourceId);
  await loadInstruments(trx, foundingInstruments, sourceId);
  const trialIds = new Map<string, number>();
  for (const cited of foundingAccounts) trialIds.set(cited.publicId, await citeTrial(act, cited));
  await loadPartnerships(trx, foundingPartnerships, sourceId, trialIds);
  await recordAudit(act, {
    chain: registryChain,
    verb: "references.loaded",
    entity: "references",
    id: foundingDocument,
    changes: batchChanges(),
    reason: "Founding records of an empty book",
  });
  for (const [kind, rows] of Object.entries(batches)) say(`${rows.length} ${kind}`);
  say(`${foundingAccounts.length} cited accounts and catalogue records`);
}
