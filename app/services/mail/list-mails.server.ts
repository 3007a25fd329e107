import { countWaitingMails, listMails, updateMailWaiting } from "@db/queries/mail-outbox";
import { registryChain } from "~/domain/audit/audit-entry";
import { NotFound } from "~/lib/errors";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { sessionSettings } from "~/services/accounts/session-settings.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { mailSubject } from "~/services/mail/mail-text.server";

const pageSize = 50;

/** `held`: there is no mail server; `trying`: an attempt has failed and another will be made. */
type ShownState = "waiting" | "held" | "trying" | "sent" | "expired" | "failed";

function shownState(state: string, { sendsMail, failed }: { sendsMail: boolean; failed: boolean }): ShownState {
  if (state === "sent" || state === "expired" || state === "failed") return state;
  if (!sendsMail) return "held";
  return failed ? "trying" : "waiting";
}

/** A page of the outbox, newest first: to whom, about what, and whether it went; never what it says. */
export async function readOutbox({ trx, request, language, context }: DeskWork) {
  const before = wholeNumberFrom(new URL(request.url).searchParams.get("cursor"));
  const rows = await listMails(trx, { before, limit: pageSize + 1 });
  const { sendsMail } = sessionSettings();
  const mails = rows.slice(0, pageSize).map(({ template, state, ...mail }) => ({
    ...mail,
    about: mailSubject(template, language, context.settings.registryName),
    state: shownState(state, { sendsMail, failed: mail.fault !== null }),
  }));
  return {
    mails,
    waiting: await countWaitingMails(trx),
    sendsMail,
    next: rows.length > pageSize ? (mails.at(-1)?.id ?? null) : null,
    continued: before !== undefined,
  };
}

/** Lets a mail that was given up be tried again. @throws NotFound when the form names none of those. */
export async function tryMailAgain(work: DeskActionWork): Promise<void> {
  const id = wholeNumberFrom(String(work.form.get("mail") ?? ""));
  if (id === undefined || !(await updateMailWaiting(work.trx, id, work.now))) throw new NotFound("mail");
  const entry = { chain: registryChain, verb: "mail.tried-again", entity: "mail", id: String(id), changes: [] };
  await recordAudit(work, entry);
}
