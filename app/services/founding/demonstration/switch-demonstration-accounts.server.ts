import { updateAccountsAt } from "@db/queries/book-preparation";
import { registryChain } from "~/domain/audit/audit-entry";
import type { Act } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { demonstrationDomain } from "./demonstration-accounts.server";

/**
 * Opens the demonstration accounts under DEMO and closes them without it: their password is published, so that they must
 * not outlive the demonstration. Sessions of a closed account end at their next request. Audited when anything changed.
 * @returns how many accounts changed.
 */
export async function switchDemonstrationAccounts(act: Act, on: boolean): Promise<number> {
  const changed = await updateAccountsAt(act.trx, demonstrationDomain, on ? null : act.now);
  if (changed > 0) {
    await recordAudit(act, {
      chain: registryChain,
      verb: on ? "demonstration-accounts.opened" : "demonstration-accounts.closed",
      entity: "accounts",
      id: demonstrationDomain,
      changes: [{ field: "accounts", from: null, to: changed }],
      reason: on ? "DEMO is on" : "DEMO is off",
    });
  }
  return changed;
}
