import { listTokensInForce, updateApiTokensRevoked } from "@db/queries/api-tokens";
import { updateCalendarRevoked } from "@db/queries/calendar-addresses";
import type { Act } from "~/services/act";

/** Names as a mail lists them. */
function listed(names: readonly string[]): string {
  return names.length === 0 ? "–" : names.join(", ");
}

/**
 * Ends what lets programs in on an account's behalf: its personal tokens and its calendar address. The owner's transaction.
 * @returns the names of the tokens that ended, as a mail lists them.
 */
export async function endProgramAccess({ trx, now }: Pick<Act, "trx" | "now">, accountId: string): Promise<string> {
  await updateCalendarRevoked(trx, accountId, now);
  return listed(await updateApiTokensRevoked(trx, accountId, now));
}

/**
 * Ends the account's calendar address, whose holder nothing else names; tokens, which the account lists, stay in force.
 * @returns the names of the tokens in force, as a mail lists them.
 */
export async function endCalendarAddress({ trx, now }: Pick<Act, "trx" | "now">, accountId: string): Promise<string> {
  await updateCalendarRevoked(trx, accountId, now);
  return listed(await listTokensInForce(trx, accountId, now));
}
