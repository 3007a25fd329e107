import { auditAccount } from "~/services/accounts/audit-account.server";
import { bookAuth } from "~/services/accounts/book-auth.server";
import { sessionStanding } from "~/services/accounts/session-of.server";

/**
 * Ends the request's session in the database.
 * @returns headers that take the cookies back; also when there was no session to end.
 */
export async function signOut(request: Request, now: Date): Promise<Headers> {
  const standing = await sessionStanding(request, now);
  const { headers } = await bookAuth().api.signOut({ headers: request.headers, returnHeaders: true });
  if (standing.kind !== "none") {
    const { actor } = standing;
    await auditAccount(now, { verb: "account.signed-out", actor, subject: actor.accountId });
  }
  return headers;
}
