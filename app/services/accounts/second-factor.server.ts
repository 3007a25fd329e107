import { randomBytes } from "node:crypto";
import { toString as qrMarkup } from "qrcode";
import {
  countRecoveryCodes,
  deleteSecondFactor,
  insertRecoveryCodes,
  insertSecondFactor,
  lockSecondFactor,
  updateRecoveryCodeUsed,
  updateSecondFactor,
} from "@db/queries/second-factors";
import { deleteSessions, updateSessionFactor } from "@db/queries/sessions";
import { registryChain } from "~/domain/audit/audit-entry";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { keyAddress, matchingStep, toBase32 } from "~/services/accounts/one-time-code.server";
import type { OwnAct } from "~/services/accounts/own-act";
import { looksLikeRecoveryCode, newRecoveryCodes, recoveryDigest } from "~/services/accounts/recovery-codes.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { sendMail } from "~/services/mail/send-mail.server";
import { openSealedText, sealText } from "~/services/sealing.server";

/** What an authenticator app needs, for the eye and for the camera. */
export interface SecondFactorSetUp {
  /** The secret in base 32, in groups of four. */
  secret: string;
  /** The same as a QR code: SVG markup made here from the secret alone. */
  qr: string;
}

const wrongCode = () => new InvalidInput([{ path: "code", message: "wrongCode" }]);

async function shown(secret: Buffer, email: string, issuer: string): Promise<SecondFactorSetUp> {
  const qr = await qrMarkup(keyAddress(secret, { issuer, email }), {
    type: "svg",
    margin: 2,
    errorCorrectionLevel: "M",
  });
  return { secret: (toBase32(secret).match(/.{1,4}/g) ?? []).join(" "), qr };
}

async function audit(act: OwnAct, verb: `account.${string}`, reason?: string): Promise<void> {
  const id = act.actor.accountId;
  await recordAudit(act, { chain: registryChain, verb, entity: "account", id, changes: [], reason });
}

/**
 * Begins a second factor: a new secret that counts only once a code has proved it.
 * @throws RuleViolation `second_factor_in_use` when the account has one already.
 */
export async function beginSecondFactor(act: OwnAct, issuer: string): Promise<SecondFactorSetUp> {
  const { accountId, email } = act.actor;
  if ((await lockSecondFactor(act.trx, accountId))?.confirmed_at) throw new RuleViolation("second_factor_in_use");
  const secret = randomBytes(20);
  await insertSecondFactor(act.trx, { accountId, sealedSecret: sealText(secret.toString("base64")), now: act.now });
  return shown(secret, email, issuer);
}

/** The second factor that has been begun, to be shown again; null when there is none or it is in use. */
export async function readBegunSecondFactor(act: OwnAct, issuer: string): Promise<SecondFactorSetUp | null> {
  const begun = await lockSecondFactor(act.trx, act.actor.accountId);
  if (!begun || begun.confirmed_at) return null;
  return shown(Buffer.from(openSealedText(begun.sealed_secret), "base64"), act.actor.email, issuer);
}

/** Takes a one-time code. @returns when the factor was confirmed before; null: only begun. */
async function takeCode(act: OwnAct, typed: string): Promise<Date | null> {
  const { accountId } = act.actor;
  const factor = await lockSecondFactor(act.trx, accountId);
  if (!factor) throw wrongCode();
  const secret = Buffer.from(openSealedText(factor.sealed_secret), "base64");
  const code = typed.replace(/\s/g, "");
  const step = matchingStep({ secret, lastStep: factor.last_step }, code, act.now);
  if (step === null) throw wrongCode();
  await updateSecondFactor(act.trx, { accountId, step, confirmedAt: factor.confirmed_at ?? act.now });
  return factor.confirmed_at;
}

async function giveRecoveryCodes(act: OwnAct): Promise<string[]> {
  const codes = newRecoveryCodes();
  await insertRecoveryCodes(act.trx, act.actor.accountId, codes.map(recoveryDigest));
  return codes;
}

/**
 * Puts the begun second factor in use with the first code of the app. Every other session of the account ends, because none
 * of them has given it.
 * @returns the recovery codes, shown this once.
 * @throws InvalidInput at `code` when it is wrong; RuleViolation when the factor is in use already.
 */
export async function confirmSecondFactor(act: OwnAct, code: string): Promise<string[]> {
  if ((await takeCode(act, code)) !== null) throw new RuleViolation("second_factor_in_use");
  const { accountId } = act.actor;
  await updateSessionFactor(act.trx, act.sessionId, act.now);
  await deleteSessions(act.trx, { accountId, except: act.sessionId });
  const codes = await giveRecoveryCodes(act);
  await sendMail(act, { to: { accountId }, template: "security:mail.secondFactorOn" });
  await audit(act, "account.second-factor-set-up");
  return codes;
}

/**
 * Gives the second factor in a session: a code of the app, or a recovery code, which is then used up.
 * @throws InvalidInput at `code` when it is neither.
 */
export async function giveSecondFactor(act: OwnAct, typed: string): Promise<void> {
  const { accountId } = act.actor;
  if (looksLikeRecoveryCode(typed)) {
    const digest = recoveryDigest(typed);
    if (!(await updateRecoveryCodeUsed(act.trx, { accountId, digest, now: act.now }))) throw wrongCode();
    await updateSessionFactor(act.trx, act.sessionId, act.now);
    const left = await countRecoveryCodes(act.trx, accountId);
    await sendMail(act, { to: { accountId }, template: "security:mail.recoveryCodeUsed", values: { left } });
    return audit(act, "account.second-factor-given", "recovery code");
  }
  if ((await takeCode(act, typed)) === null) throw wrongCode();
  await updateSessionFactor(act.trx, act.sessionId, act.now);
  return audit(act, "account.second-factor-given");
}

/** Gives new recovery codes in the place of those before. @throws RuleViolation when no second factor is in use. */
export async function renewRecoveryCodes(act: OwnAct): Promise<string[]> {
  if (!(await lockSecondFactor(act.trx, act.actor.accountId))?.confirmed_at) {
    throw new RuleViolation("no_second_factor");
  }
  const codes = await giveRecoveryCodes(act);
  await audit(act, "account.recovery-codes-renewed");
  return codes;
}

/**
 * Takes one's own second factor away.
 * @param required whether a role of the account requires one
 * @throws RuleViolation `second_factor_required` then, `no_second_factor` when there is none.
 */
export async function endSecondFactor(act: OwnAct, required: boolean): Promise<void> {
  const { accountId } = act.actor;
  if (required) throw new RuleViolation("second_factor_required");
  if (!(await deleteSecondFactor(act.trx, accountId))) throw new RuleViolation("no_second_factor");
  await sendMail(act, { to: { accountId }, template: "security:mail.secondFactorOff" });
  await audit(act, "account.second-factor-ended");
}
