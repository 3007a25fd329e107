import { listLockActs } from "@db/queries/data-locks";
import type { Scope } from "~/domain/access/scope";
import type { FieldChange } from "~/domain/audit/audit-entry";
import { locksInForce } from "~/domain/monitoring/lock-standing";
import type { Act } from "~/services/act";
import { hashRows, visitTables } from "./hash-rows.server";

/** The hash of each lock in force that holds rows of a participant, by what it locks, as its rows are now. */
export async function lockedHashes(
  { trx }: Act,
  scope: Scope,
  { trialId, code }: { trialId: number; code: string },
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const lock of locksInForce(await listLockActs(trx, scope, trialId))) {
    if (lock.code !== null && lock.code !== code) continue;
    const { visit } = lock;
    const reach = visit === null ? { trialId } : { trialId, participants: [code], visit };
    const { sha256 } = await hashRows({ db: trx, scope, reach, arms: false }, visit === null ? undefined : visitTables);
    hashes.set(
      visit === null ? "sha256 of the locked trial" : `sha256 of locked visit ${visit}`,
      sha256.toString("hex"),
    );
  }
  return hashes;
}

/** What became of the hashes, as changes of an audit entry: so the hash that was locked can still be accounted for. */
export function hashChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): FieldChange[] {
  return [...before].flatMap(([field, from]) => {
    const to = after.get(field) ?? null;
    return to === from ? [] : [{ field, from, to }];
  });
}
