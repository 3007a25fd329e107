import { randomUUID } from "node:crypto";
import { z } from "zod";
import { findAccountByEmail, insertAccount } from "@db/queries/accounts";
import type { Actor } from "~/domain/access/roles";
import { registryChain } from "~/domain/audit/audit-entry";
import { InvalidInput, NotFound, RuleViolation } from "~/lib/errors";
import { type Language, languages } from "~/lib/languages/languages";
import { parseForm } from "~/lib/parse-form";
import type { Act } from "~/services/act";
import { makeAccountLink, type NewLink } from "~/services/accounts/account-link.server";
import { person } from "~/services/accounts/create-account.server";
import { giveRole, insertGrant, periodText } from "~/services/accounts/give-role.server";
import { givesEveryRole, grantFields, grantOfForm, type GrantPeriod } from "~/services/accounts/grant-form.server";
import { sessionSettings } from "~/services/accounts/session-settings.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { sendMail } from "~/services/mail/send-mail.server";

type OwnersAct = Act & { actor: Actor };

const invitation = grantFields.extend({ ...person.shape, language: z.enum(languages) });

/** What came of an invitation, as far as whoever invited is told. */
export interface InvitationOutcome {
  /** The account; for those who are not told whether there was one already, a random name of this outcome. */
  accountId: string;
  /** `role-given`: there was an account of this address already; it has the role, and needs no invitation. */
  kind: "invited" | "role-given";
  /** The account's name, told to administrators; others are told what they typed themselves. */
  name: string;
  /** Where no mail server is set, the link that is to be handed over by other means, shown this once. */
  address: string | null;
}

async function mailInvitation(act: Act, invited: { accountId: string; name: string }): Promise<NewLink> {
  const link = await makeAccountLink(act, invited.accountId, "invitation");
  await sendMail(act, {
    to: { accountId: invited.accountId },
    template: "security:mail.invitation",
    values: { link: link.address, name: invited.name },
    validUntil: link.until,
  });
  return link;
}

const shown = (link: NewLink) => (sessionSettings().sendsMail ? null : link.address);

/** Those who invite coordinators only choose one of their sites (`ownSite`, `trial/site`), which says the rest. */
function completed(actor: Actor, form: FormData): FormData {
  if (givesEveryRole(actor)) return form;
  const [trial = "", site = ""] = String(form.get("ownSite") ?? "").split("/", 2);
  if (trial === "" || site === "") throw new InvalidInput([{ path: "ownSite", message: "required" }]);
  const whole = new FormData();
  for (const [name, value] of form) whole.set(name, value);
  for (const [name, value] of Object.entries({ role: "coordinator", reach: "site", trial, site }))
    whole.set(name, value);
  return whole;
}

type KnownAccount = NonNullable<Awaited<ReturnType<typeof findAccountByEmail>>>;

/** Gives an account that there is already the role, and writes to its person; who has not accepted yet is sent the invitation anew. */
async function giveToKnown(act: OwnersAct, known: KnownAccount, period: GrantPeriod): Promise<void> {
  const { id: accountId, name } = known;
  if (known.passwordHash === null && sessionSettings().sendsMail) await mailInvitation(act, { accountId, name });
  else await sendMail(act, { to: { accountId }, template: "security:mail.roleGiven", values: { name } });
  await giveRole(act, accountId, period);
}

/**
 * Invites an address that has an account, on behalf of somebody who may not learn of it: they are told what they would be told of
 * any other address. A deactivated account is given nothing; its person is told whom to ask.
 */
async function inviteDiscreetly(
  act: OwnersAct,
  known: KnownAccount,
  { period, name, language }: { period: GrantPeriod; name: string; language: Language },
): Promise<InvitationOutcome> {
  const { email, deactivatedAt } = known;
  const told = { template: "security:mail.invitedInVain", values: { name: known.name } } as const;
  if (deactivatedAt) await sendMail(act, { to: { email, language }, ...told });
  else await giveToKnown(act, known, period);
  return { accountId: randomUUID(), kind: "invited", name, address: null };
}

/**
 * Invites a person to an account with one role for a period: the account stands from now on, and opens with the link of the
 * mail, where a password is chosen. An address that has an account is given the role. Only administrators are told that it had one;
 * without a mail server everybody is, because then there is no link to hand over.
 * @throws InvalidInput naming the field; Forbidden for a role that the actor does not give out.
 */
export async function invite(act: OwnersAct, form: FormData): Promise<InvitationOutcome> {
  const { name, email, language, ...fields } = parseForm(invitation, completed(act.actor, form));
  const period = await grantOfForm(act, fields);
  const known = await findAccountByEmail(act.trx, email);
  const open = givesEveryRole(act.actor);
  if (known && !open && sessionSettings().sendsMail) return inviteDiscreetly(act, known, { period, name, language });
  if (known?.deactivatedAt) throw new InvalidInput([{ path: "email", message: "emailOfDeactivated" }]);
  if (known) {
    await giveToKnown(act, known, period);
    return { accountId: known.id, kind: "role-given", name: open ? known.name : name, address: null };
  }
  const stamps = { created_at: act.now, updated_at: act.now };
  const accountId = await insertAccount(act.trx, { name, email, language, email_verified: false, ...stamps });
  await insertGrant(act, accountId, period);
  const link = await mailInvitation(act, { accountId, name });
  await recordAudit(act, {
    chain: registryChain,
    verb: "account.invited",
    entity: "account",
    id: accountId,
    changes: [
      { field: "name", from: null, to: name },
      { field: "email", from: null, to: email },
      { field: "grant", from: null, to: periodText(period) },
    ],
  });
  return { accountId: open ? accountId : randomUUID(), kind: "invited", name, address: shown(link) };
}

/**
 * Sends an invitation again, with a new link; the one before opens nothing any more.
 * @throws NotFound; RuleViolation `not_invited` for an account that has a password, or is deactivated.
 */
export async function inviteAgain(act: OwnersAct, email: string): Promise<{ address: string | null }> {
  const account = await findAccountByEmail(act.trx, email);
  if (!account) throw new NotFound("account");
  if (account.passwordHash !== null || account.deactivatedAt) throw new RuleViolation("not_invited");
  const link = await mailInvitation(act, { accountId: account.id, name: account.name });
  const entry = { chain: registryChain, verb: "account.invited-again", entity: "account", id: account.id };
  await recordAudit(act, { ...entry, changes: [] });
  return { address: shown(link) };
}
