import type { Transaction } from "kysely";
import { type AuditHead, listAuditRootLinks } from "@db/queries/audit-chain";
import { listAuditRootHeads } from "@db/queries/audit-roots";
import type { Database } from "@db/tables/database";
import { beforeFirst, merkleRoot } from "~/services/audit/audit-hash.server";

/** What can be wrong with the daily roots. */
export type RootFaultKind = "root-does-not-follow" | "root-differs" | "chains-lost";

/** One fault of a day's root. */
export interface RootFault {
  day: string;
  what: RootFaultKind;
}

/**
 * Makes every daily root again: the heads of a day are those of the day before, with the ones that moved, each with the hash
 * that its event bears now. A chain that was rewritten from end to end follows in itself, and still does not give the root
 * that was published over it. Proof is the root as somebody outside kept it: whoever rewrites the roots too must differ from
 * that one.
 * @param chainCount how many chains there are now.
 */
export async function verifyRoots(
  trx: Transaction<Database>,
  chainCount: number,
): Promise<{ roots: number; faults: RootFault[] }> {
  const faults: RootFault[] = [];
  const heads = new Map<string, AuditHead>();
  let expected: Buffer = beforeFirst;
  const links = await listAuditRootLinks(trx);
  for (const { day, root, previous, chains } of links) {
    for (const { chain, seq, hash } of await listAuditRootHeads(trx, day)) {
      heads.set(chain, { chain, seq, hash: hash ?? beforeFirst });
    }
    if (!previous.equals(expected)) faults.push({ day, what: "root-does-not-follow" });
    if (!merkleRoot([...heads.values()]).equals(root)) faults.push({ day, what: "root-differs" });
    if (chains > chainCount) faults.push({ day, what: "chains-lost" });
    expected = root;
  }
  return { roots: links.length, faults };
}
