import { createHash } from "node:crypto";

/** What precedes the first event of a chain, and the first daily root: 32 zero bytes. */
export const beforeFirst = Buffer.alloc(32);

/** The text fields of an event, as its hash covers them. */
export interface HashedEvent {
  chain: string;
  seq: number;
  at: Date;
  actor: string;
  verb: string;
  digest: Buffer;
}

/** SHA-256 over the salt followed by the payload's UTF-8 bytes. Dropping both leaves the digest meaningless and the chain whole. */
export function payloadDigest(salt: Buffer, payload: string): Buffer {
  return createHash("sha256").update(salt).update(payload, "utf8").digest();
}

/**
 * SHA-256 over the previous hash followed by six lines joined by a line feed, without one at the end: chain, place in the
 * chain, instant in UTC with milliseconds (`2026-02-03T04:05:06.789Z`), actor, verb, digest in lower-case hexadecimal.
 */
export function eventHash(previous: Buffer, event: HashedEvent): Buffer {
  const { chain, seq, at, actor, verb, digest } = event;
  const lines = [chain, seq, at.toISOString(), actor, verb, digest.toString("hex")].join("\n");
  return createHash("sha256").update(previous).update(lines, "utf8").digest();
}

function leaf(head: { chain: string; seq: number; hash: Buffer }): Buffer {
  return createHash("sha256")
    .update(Buffer.of(0))
    .update(`${head.chain}\n${head.seq}\n`, "utf8")
    .update(head.hash)
    .digest();
}

function node(left: Buffer, right: Buffer): Buffer {
  return createHash("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}

/**
 * The Merkle root over leaves in the order given. Node: SHA-256 of 0x01, left, right; an odd last one is carried up unchanged.
 * @returns 32 zero bytes when there is no leaf.
 */
export function treeRoot(leaves: readonly Buffer[]): Buffer {
  let level = [...leaves];
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i] ?? beforeFirst;
      const right = level[i + 1];
      above.push(right ? node(left, right) : left);
    }
    level = above;
  }
  return level[0] ?? beforeFirst;
}

/**
 * The Merkle root over chain heads sorted by chain (by code unit). Leaf: SHA-256 of 0x00, chain, line feed, place, line
 * feed, hash. Node as in `treeRoot`. The two prefixes keep a node from passing for a leaf (RFC 6962, section 2.1).
 * @returns 32 zero bytes when there is no chain.
 */
export function merkleRoot(heads: readonly { chain: string; seq: number; hash: Buffer }[]): Buffer {
  return treeRoot(heads.toSorted((a, b) => (a.chain < b.chain ? -1 : 1)).map(leaf));
}
