import { listAuditHeads } from "@db/queries/audit-chain";
import {
  findLatestAuditRoot,
  insertAuditRoot,
  insertAuditRootHeads,
  listPublishedHeads,
} from "@db/queries/audit-roots";
import { updatePublicState } from "@db/queries/public-state";
import { civilDay } from "~/lib/civil-day";
import type { Act } from "~/services/act";
import { beforeFirst, merkleRoot } from "~/services/audit/audit-hash.server";

/**
 * Publishes the Merkle root over the heads of all chains for the act's civil day, linked to the root before it, and writes
 * down the heads that moved since then. Once a day: a day that has its root, or that lies before the latest one (a clock
 * set back), gets none. The act's transaction is the owner's.
 * @returns whether a root was published.
 */
export async function publishAuditRoot(act: Act): Promise<boolean> {
  const day = civilDay(act.now);
  const latest = await findLatestAuditRoot(act.trx);
  if (latest && latest.day >= day) return false;
  const heads = await listAuditHeads(act.trx);
  const published = await insertAuditRoot(act.trx, {
    day,
    root: merkleRoot(heads),
    previous: latest?.root ?? beforeFirst,
    chains: heads.length,
    at: act.now,
  });
  if (!published) return false;
  const before = new Map((await listPublishedHeads(act.trx)).map(({ chain, seq }) => [chain, seq]));
  const moved = heads.filter(({ chain, seq }) => before.get(chain) !== seq);
  await insertAuditRootHeads(
    act.trx,
    moved.map(({ chain, seq }) => ({ day, chain, seq })),
  );
  await updatePublicState(act.trx, act.now);
  return true;
}
