import type { Logger } from "pino";
import type { OpenDatabase } from "@db/client/open-database";
import { deleteOldAnswers } from "@db/queries/api-tokens";
import { deleteOldKeptForms } from "@db/queries/kept-forms";
import { updateMailsExpired } from "@db/queries/mail-outbox";
import { deleteExpired } from "@db/queries/sessions";
import type { Settings } from "~/lib/settings.server";
import { repeatChore } from "~/server/repeat-chore";
import { deliverMails, mailTransport } from "~/services/mail/deliver-mails.server";

const second = 1_000;
const day = 86_400 * second;

/** What the chores work with. */
export interface AccountChoreParts {
  /** The tables' owner. */
  owner: OpenDatabase["owner"];
  settings: Pick<Settings, "smtpUrl" | "mailFrom" | "registryName">;
  now(): Date;
  log: Logger;
}

/**
 * Sends the outbox's mails every ten seconds, where a mail server is set. Every quarter of an hour deletes sessions and
 * forms kept from them a day after their end, and answers kept for repeated requests after a week, and marks mails that are of no use any more. All of it may run
 * in several processes at once.
 * @returns the function that ends it, once a round under way has ended.
 */
export function keepAccountChores({ owner, settings, now, log }: AccountChoreParts): () => Promise<void> {
  const { smtpUrl, mailFrom: from, registryName } = settings;
  const clean = repeatChore(
    {
      what: "deleting sessions that are over",
      every: 900 * second,
      async round() {
        await deleteExpired(owner, new Date(now().getTime() - day));
        await deleteOldKeptForms(owner, new Date(now().getTime() - day));
        await deleteOldAnswers(owner, new Date(now().getTime() - 7 * day));
        await updateMailsExpired(owner, now());
      },
    },
    log,
  );
  if (smtpUrl === undefined) return clean;
  const service = { transport: mailTransport(smtpUrl), from, registryName };
  const round = async () => {
    const { sent, failed } = await deliverMails(owner, service, now());
    if (sent + failed > 0) log.info({ sent, failed }, "mails");
  };
  const post = repeatChore({ what: "sending mails", every: 10 * second, round }, log);
  return async () => {
    await Promise.all([clean(), post()]);
    service.transport.close();
  };
}
