import { redirect } from "@remix-run/node";
import { database } from "@db/client/current-database";
import { findAccountByEmail } from "@db/queries/accounts";
import { countRecoveryCodes } from "@db/queries/second-factors";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { systemActor } from "~/services/act";
import { auditAccount } from "~/services/accounts/audit-account.server";
import { confirmPassword } from "~/services/accounts/confirm-password.server";
import { signInPath } from "~/services/accounts/local-path";
import type { OwnAct } from "~/services/accounts/own-act";
import { attemptSucceeded, minutesToWait } from "~/services/accounts/password-attempts.server";
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  giveSecondFactor,
  readBegunSecondFactor,
  renewRecoveryCodes,
  type SecondFactorSetUp,
} from "~/services/accounts/second-factor.server";
import { type SessionStanding, sessionStanding } from "~/services/accounts/session-of.server";
import { sessionSettings } from "~/services/accounts/session-settings.server";

/** Somebody with a session, at whatever stage of the gate. */
export type Visitor = Exclude<SessionStanding, { kind: "none" }>;

/** A request of the second factor's page. */
export interface StepRequest {
  request: Request;
  now: Date;
  clientIp: string;
  registryName: string;
}

/** What a post to the page leads to. */
export type StepOutcome =
  | { kind: "given" }
  | { kind: "ended" }
  | { kind: "set-up"; setUp: SecondFactorSetUp }
  | { kind: "codes"; codes: string[] };

/** Who is at the page. @throws a redirect to sign-in without a session. */
export async function secondFactorVisitor({ request, now }: Pick<StepRequest, "request" | "now">): Promise<Visitor> {
  const standing = await sessionStanding(request, now);
  if (standing.kind === "none") throw redirect(signInPath("/desk", standing.ended));
  return standing;
}

/** Whether a role that the visitor holds requires a second factor. */
export function requiresSecondFactor({ actor }: Visitor): boolean {
  return actor.grants.some(({ role }) => sessionSettings().secondFactorRequired.includes(role));
}

/** How many recovery codes the visitor has left. */
export function recoveryCodesLeft({ actor }: Visitor): Promise<number> {
  return countRecoveryCodes(database().owner, actor.accountId);
}

/** Runs an act of the visitor on their own account. */
function asOwn<T>({ actor, sessionId }: Visitor, now: Date, fn: (act: OwnAct) => Promise<T>): Promise<T> {
  return database()
    .owner.transaction()
    .execute((trx) => fn({ trx, actor, sessionId, now }));
}

/** A code within the limits on attempts; a wrong one is audited. */
async function judged<T>(visitor: Visitor, step: StepRequest, fn: (act: OwnAct) => Promise<T>): Promise<T> {
  const { accountId: subject, email } = visitor.actor;
  const attempt = { purpose: "second-factor" as const, email, clientIp: step.clientIp, now: step.now };
  const minutes = minutesToWait(attempt);
  if (minutes > 0) throw new InvalidInput([{ path: "code", message: `tooManyAttempts?minutes=${minutes}` }]);
  try {
    const done = await asOwn(visitor, step.now, fn);
    attemptSucceeded(attempt);
    return done;
  } catch (error) {
    if (error instanceof InvalidInput) {
      const verb = "account.second-factor-refused";
      await auditAccount(step.now, { verb, actor: systemActor, subject, reason: "wrong code" });
    }
    throw error;
  }
}

/** The password again, where the account has one: those of the hospital's sign-on may have none. */
async function withPassword(visitor: Visitor, { now, clientIp }: StepRequest, form: FormData): Promise<void> {
  const { actor } = visitor;
  if (!(await findAccountByEmail(database().owner, actor.email))?.passwordHash) return;
  await confirmPassword({ actor, now, clientIp, form, field: "password" });
}

async function confirmed(visitor: Visitor, step: StepRequest, code: string): Promise<StepOutcome> {
  return { kind: "codes", codes: await judged(visitor, step, (act) => confirmSecondFactor(act, code)) };
}

/** The begun factor once more, for the form that is shown again after a wrong code; null when there is none. */
export function shownAgain(visitor: Visitor, { now, registryName }: StepRequest): Promise<SecondFactorSetUp | null> {
  return asOwn(visitor, now, (act) => readBegunSecondFactor(act, registryName));
}

async function manage(visitor: Visitor, step: StepRequest, form: FormData): Promise<StepOutcome> {
  const { now, registryName } = step;
  switch (form.get("intent")) {
    case "begin":
      await withPassword(visitor, step, form);
      return { kind: "set-up", setUp: await asOwn(visitor, now, (act) => beginSecondFactor(act, registryName)) };
    case "renew":
      await withPassword(visitor, step, form);
      return { kind: "codes", codes: await asOwn(visitor, now, renewRecoveryCodes) };
    case "end":
      await withPassword(visitor, step, form);
      await asOwn(visitor, now, (act) => endSecondFactor(act, requiresSecondFactor(visitor)));
      return { kind: "ended" };
    default:
      throw new RuleViolation("unknown_act");
  }
}

/**
 * What a post to the second factor's page does: whoever owes a code gives it and can do nothing else; others set a factor up
 * (`begin`, then `confirm`), renew the recovery codes or take it away. Never called inside a transaction.
 * @throws InvalidInput at `code` or `password`; RuleViolation.
 */
export async function takeSecondFactorStep(visitor: Visitor, step: StepRequest, form: FormData): Promise<StepOutcome> {
  const typed = form.get("code");
  const code = typeof typed === "string" ? typed.trim().slice(0, 100) : "";
  const takesCode = visitor.kind === "code-awaited" || form.get("intent") === "confirm";
  if (takesCode && code === "") throw new InvalidInput([{ path: "code", message: "required" }]);
  if (visitor.kind === "code-awaited") {
    await judged(visitor, step, (act) => giveSecondFactor(act, code));
    return { kind: "given" };
  }
  return takesCode ? confirmed(visitor, step, code) : manage(visitor, step, form);
}
