import { insertMail } from "@db/queries/mail-outbox";
import type { Language, Namespace } from "~/lib/languages/languages";
import type { Act } from "~/services/act";
import { sealText } from "~/services/sealing.server";

/** The words of a mail: `<template>.subject` and `<template>.text` are keys of the word lists. */
export type MailTemplate = `${Namespace}:mail.${string}`;

/** What the words of a mail are filled with; an address stands alone on its line. */
export type MailValues = Readonly<Record<string, string | number>>;

/** One mail to one receiver. */
export interface Mail {
  /** An account (its address and language are looked up when the mail is sent), or any address with the language to write in. */
  to: { accountId: string } | { email: string; language: Language };
  template: MailTemplate;
  values?: MailValues;
  /** After this moment the mail is of no use (the link in it is over) and is not sent any more. */
  validUntil?: Date;
}

/**
 * Puts a mail into the outbox, in the transaction of the act that it is about: it is sent after that has been committed, and
 * never when it is undone. May be called on behalf of a request or of the owner. What it says is kept sealed, and only until
 * it is sent. Without a mail server it waits, and administrators see that it does.
 */
export async function sendMail(
  act: Pick<Act, "trx" | "now">,
  { to, template, values = {}, validUntil }: Mail,
): Promise<void> {
  const receiver = "accountId" in to ? { account_id: to.accountId } : { email: to.email, language: to.language };
  await insertMail(act.trx, {
    ...receiver,
    template,
    sealed_values: sealText(JSON.stringify(values)),
    written_at: act.now,
    valid_until: validUntil ?? null,
    next_attempt_at: act.now,
  });
}
