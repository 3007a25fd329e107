import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { treeRoot } from "~/services/audit/audit-hash.server";

/** What one stored row says, as its leaf covers it: the participant's code (or the site's), the row's number, its values. */
export interface StoredRow {
  table: string;
  of: string;
  number: number;
  values: JsonValue;
}

/** So many leaves are hashed at a stretch; in between others have their turn. */
const perStretch = 2_000;

/** SHA-256 of 0x00, then the canonical JSON of the row. */
function leaf(row: StoredRow): Buffer {
  const { table, of, number, values } = row;
  return createHash("sha256").update(Buffer.of(0)).update(canonicalJson({ table, of, number, values })).digest();
}

/**
 * The Merkle root over the rows of a batch, in the order of table, participant and number. One audit event bears it in place
 * of an event for each row; whoever holds the rows can prove that each was in the batch (RFC 6962, section 2.1).
 * @returns 32 zero bytes for no rows.
 */
export async function rowsRoot(rows: readonly StoredRow[]): Promise<Buffer> {
  const key = ({ table, of, number }: StoredRow): string => `${table} ${of} ${String(number).padStart(9, "0")}`;
  const keyed = rows.map((row) => ({ row, key: key(row) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const leaves: Buffer[] = [];
  for (const { row } of keyed) {
    if (leaves.length % perStretch === 0) await nextTurn();
    leaves.push(leaf(row));
  }
  return treeRoot(leaves);
}
