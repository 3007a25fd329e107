import type { Kysely, Transaction } from "kysely";
import {
  type AuditHead,
  type AuditLink,
  listAuditHeads,
  listAuditLinks,
  onWholePicture,
} from "@db/queries/audit-chain";
import type { Database } from "@db/tables/database";
import { beforeFirst, eventHash, payloadDigest } from "~/services/audit/audit-hash.server";
import { type RootFaultKind, verifyRoots } from "~/services/audit/verify-roots.server";

/** What can be wrong with a chain or with the daily roots. */
export type AuditFaultKind =
  | "place-missing"
  | "does-not-follow"
  | "hash-differs"
  | "payload-missing"
  | "payload-differs"
  | "head-missing"
  | "head-differs"
  | RootFaultKind;

/** One fault: in a chain at a place, or (chain `audit_roots`, place 0) at a day named by `day`. */
export interface AuditFault {
  chain: string;
  seq: number;
  what: AuditFaultKind;
  day?: string;
}

/** What a verification saw. `faults` lists at most the first 1,000 of `faultCount`. */
export interface AuditVerification {
  chains: number;
  events: number;
  redacted: number;
  roots: number;
  faultCount: number;
  faults: AuditFault[];
}

const pageSize = 2_000;
const listedFaults = 1_000;

function payloadFault(link: AuditLink): AuditFaultKind | undefined {
  if (link.payload_seq === null) return "payload-missing";
  if (link.salt === null && link.payload === null) return link.redacted_at ? undefined : "payload-missing";
  if (link.salt === null || link.payload === null) return "payload-missing";
  return payloadDigest(link.salt, link.payload).equals(link.digest) ? undefined : "payload-differs";
}

/** The faults of one event, seen after `previous` of the same chain (place 0 and zero bytes before the first). */
function linkFaults(previous: AuditHead, link: AuditLink): AuditFaultKind[] {
  const faults: AuditFaultKind[] = [];
  if (link.seq !== previous.seq + 1) faults.push("place-missing");
  else if (!link.prev.equals(previous.hash)) faults.push("does-not-follow");
  if (!eventHash(link.prev, link).equals(link.hash)) faults.push("hash-differs");
  const payload = payloadFault(link);
  return payload ? [...faults, payload] : faults;
}

type Report = (fault: AuditFault) => void;
type OnProgress = (events: number) => void;

async function verifyLinks(
  trx: Transaction<Database>,
  heads: ReadonlyMap<string, AuditHead>,
  report: Report,
  onProgress?: OnProgress,
): Promise<{ events: number; redacted: number; ends: Map<string, AuditHead> }> {
  const ends = new Map<string, AuditHead>();
  let events = 0;
  let redacted = 0;
  let after = { chain: "", seq: 0 };
  for (;;) {
    const links = await listAuditLinks(trx, after, pageSize);
    for (const link of links) {
      const { chain, seq, hash } = link;
      const previous = ends.get(chain) ?? { chain, seq: 0, hash: beforeFirst };
      for (const what of linkFaults(previous, link)) report({ chain, seq, what });
      if (!heads.has(chain) && !ends.has(chain)) report({ chain, seq, what: "head-missing" });
      if (link.redacted_at) redacted += 1;
      ends.set(chain, { chain, seq, hash });
      after = { chain, seq };
    }
    events += links.length;
    if (links.length < pageSize) return { events, redacted, ends };
    onProgress?.(events);
  }
}

/** `verifyAudit` inside a transaction that the caller holds: what it wrote so far is verified too. */
export async function verifyAuditWithin(
  trx: Transaction<Database>,
  onProgress?: OnProgress,
): Promise<AuditVerification> {
  const faults: AuditFault[] = [];
  let faultCount = 0;
  const report: Report = (fault) => {
    faultCount += 1;
    if (faults.length < listedFaults) faults.push(fault);
  };
  const heads = new Map((await listAuditHeads(trx)).map((head) => [head.chain, head]));
  const { events, redacted, ends } = await verifyLinks(trx, heads, report, onProgress);
  for (const { chain, seq, hash } of heads.values()) {
    const end = ends.get(chain) ?? { seq: 0, hash: beforeFirst };
    if (seq !== end.seq || !hash.equals(end.hash)) report({ chain, seq, what: "head-differs" });
  }
  const { roots, faults: rootFaults } = await verifyRoots(trx, heads.size);
  for (const fault of rootFaults) report({ chain: "audit_roots", seq: 0, ...fault });
  return { chains: heads.size, events, redacted, roots, faultCount, faults };
}

/**
 * Recomputes every chain from its events, compares each with its payload and its head, makes every daily root again from the
 * events and checks that it names the one before. Reads in pages on one unchanging picture, so that writers go on meanwhile.
 * @param owner a handle that sees every row.
 * @param onProgress called after each page but the last with the number of events read so far.
 */
export function verifyAudit(owner: Kysely<Database>, onProgress?: OnProgress): Promise<AuditVerification> {
  return onWholePicture(owner, (trx) => verifyAuditWithin(trx, onProgress));
}
