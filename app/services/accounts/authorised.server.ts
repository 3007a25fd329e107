import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Transaction } from "kysely";
import { asActor } from "@db/client/as-actor";
import { database } from "@db/client/current-database";
import type { Database } from "@db/tables/database";
import { may, type Permission } from "~/domain/access/permissions";
import type { Actor } from "~/domain/access/roles";
import { type Scope, scopeOf } from "~/domain/access/scope";
import { type ActionRefusal, keptRefusal, refusalOf } from "~/lib/action-refusal";
import { errorResponse } from "~/lib/error-response";
import { Forbidden } from "~/lib/errors";
import type { Language } from "~/lib/languages/languages";
import { problemOf } from "~/lib/problem-details";
import { readForm } from "~/lib/read-form";
import type { Act } from "~/services/act";
import { confirmPassword } from "~/services/accounts/confirm-password.server";
import { keepForm } from "~/services/accounts/kept-form.server";
import { secondFactorPathTo, signInPath } from "~/services/accounts/local-path";
import { sessionStanding } from "~/services/accounts/session-of.server";

/** Who asks, in which scope, when and in which language. */
export interface DeskVisit {
  actor: Actor;
  /** The session in which the actor asks. */
  sessionId: string;
  /** Where the actor holds the permission asked for; handed to every query on trial data. */
  scope: Scope;
  now: Date;
  language: Language;
}

/** The work of a desk route: an act (transaction, actor, moment) with its scope and the request it answers. */
export interface DeskWork extends DeskVisit, Act {
  actor: Actor;
  trx: Transaction<Database>;
  params: LoaderFunctionArgs["params"];
  request: Request;
  context: LoaderFunctionArgs["context"];
}

/** The work of a desk action, with the form it was sent. */
export interface DeskActionWork extends DeskWork {
  form: FormData;
}

/** A refusal as an action returns it, with its status (409 or 422). */
type RefusalAnswer = ReturnType<typeof data<ActionRefusal>>;

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return request.method === "GET" || request.method === "HEAD" ? `${pathname}${search}` : pathname;
}

/** Sign-in, and back to where the request wanted to go; what a form holds that came after the end of its session is kept. */
async function wayToSignIn(
  request: Request,
  { ended, accountId }: { ended: "idle" | "life" | null; accountId: string | null },
  now: Date,
): Promise<string> {
  const posted = request.method === "POST";
  const kept = posted && accountId !== null ? await keepForm(request, accountId, now) : undefined;
  return signInPath(kept ?? pathOf(request), ended, posted && kept === undefined);
}

/**
 * The signed-in actor who holds the permission, without a transaction: for what reads accounts and sessions.
 * @throws a redirect to sign-in without a session; a Response 403 without the permission.
 */
export async function deskVisit(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  permission: Permission,
): Promise<DeskVisit> {
  const now = context.now();
  const standing = await sessionStanding(request, now);
  if (standing.kind === "none") throw redirect(await wayToSignIn(request, standing, now));
  if (standing.kind !== "open") throw redirect(secondFactorPathTo(pathOf(request)));
  const { actor, sessionId } = standing;
  if (!may(actor, permission)) throw Response.json(problemOf(new Forbidden(permission)), { status: 403 });
  return { actor, sessionId, scope: scopeOf(actor, permission), now, language: context.language };
}

function inTransaction<T, Work extends DeskWork>(
  work: Omit<Work, "trx">,
  fn: (work: Work) => Promise<T>,
  options: { readOnly: boolean; asOwner?: boolean },
): Promise<T> {
  const { db, owner } = database();
  if (options.asOwner) return owner.transaction().execute((trx) => fn({ ...work, trx } as Work));
  return asActor(db, work.actor, (trx) => fn({ ...work, trx } as Work), { readOnly: options.readOnly });
}

/**
 * A loader for those who hold the permission: `fn` runs in one transaction on behalf of the actor, read only unless it
 * records that somebody looked (`writes`), or the owner's where accounts are read (`asOwner`). NotFound, Forbidden, RuleViolation and InvalidInput become answers of 404, 403,
 * 409 and 422; whoever is not signed in is led to sign-in; anything else passes through as a fault.
 */
export function authorised<T>(
  permission: Permission,
  fn: (work: DeskWork) => Promise<T>,
  options: { writes?: boolean; asOwner?: boolean } = {},
): (args: LoaderFunctionArgs) => Promise<T> {
  return async ({ request, params, context }) => {
    const visit = await deskVisit({ request, context }, permission);
    try {
      return await inTransaction<T, DeskWork>({ ...visit, params, request, context }, fn, {
        readOnly: !options.writes,
        asOwner: options.asOwner,
      });
    } catch (error) {
      throw errorResponse(error) ?? error;
    }
  };
}

/**
 * An action for those who hold the permission. A wrong input and a broken rule come back as data (`ActionRefusal`, status
 * 422 or 409) for the form to show; NotFound and Forbidden become answers of 404 and 403. Whatever is thrown undoes the
 * transaction, a thrown redirect too: return it.
 * @param options.asOwner the transaction is the owner's, for what a request's role cannot reach: accounts, their links and sessions.
 * @param options.passwordField the form's field with the actor's password again, confirmed before `fn` runs.
 */
export function authorisedAction<T>(
  permission: Permission,
  fn: (work: DeskActionWork) => Promise<T>,
  options: { passwordField?: string; asOwner?: boolean } = {},
): (args: ActionFunctionArgs) => Promise<T | RefusalAnswer> {
  const { passwordField, asOwner } = options;
  return async ({ request, params, context }) => {
    const visit = await deskVisit({ request, context }, permission);
    const form = await readForm(request);
    if (context.formKept) return data(keptRefusal(form), { status: 200 });
    try {
      if (passwordField !== undefined) {
        const { actor, now } = visit;
        await confirmPassword({ actor, now, clientIp: context.clientIp, form, field: passwordField });
      }
      return await inTransaction<T, DeskActionWork>({ ...visit, params, request, context, form }, fn, {
        readOnly: false,
        asOwner,
      });
    } catch (error) {
      const refusal = refusalOf(error, form);
      if (refusal) return data(refusal, { status: refusal.refused.rule === null ? 422 : 409 });
      throw errorResponse(error) ?? error;
    }
  };
}
