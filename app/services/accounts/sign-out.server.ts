import { auditAccount } from "~/services/accounts/audit-account.server";
import { bookAuth } from "~/services/accounts/book-auth.server";
import { sessionOf } from "~/services/accounts/session-of.server";

/**
 * Ends the request's session in the database.
 * @returns headers that take the cookies back; also when there was no session to end.
 */
export async function signOut(request: Request, now: Date): Promise<Headers> {
  const actor = await sessionOf(request, now);
  const { headers } = await bookAuth().api.signOut({ headers: request.headers, returnHeaders: true });
  if (actor) await auditAccount(now, { verb: "account.signed-out", actor, subject: actor.accountId });
  return headers;
}
