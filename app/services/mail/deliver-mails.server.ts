import { createTransport, type Transporter } from "nodemailer";
import type { OpenDatabase } from "@db/client/open-database";
import {
  type DueMail,
  lockDueMails,
  updateMailFailed,
  updateMailsExpired,
  updateMailSent,
} from "@db/queries/mail-outbox";
import { openSealedText } from "~/services/sealing.server";
import { writeMail } from "~/services/mail/mail-text.server";
import type { MailValues } from "~/services/mail/send-mail.server";

const minute = 60_000;

/** Attempts before a mail is given up, with pauses of 1, 2, 4, … minutes between them: some 17 hours. */
const mostAttempts = 11;

/** How long another process leaves a mail alone that this one is sending. */
const claim = 5 * minute;

/** Who sends for whom. */
export interface MailService {
  transport: Transporter;
  from: string;
  registryName: string;
}

/** The connection to the mail server of an address such as `smtp://user:password@host:587`; nothing is opened yet. */
export function mailTransport(smtpUrl: string): Transporter {
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };
  const url = new URL(smtpUrl);
  return createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? undefined : Number(url.port),
    secure: url.protocol === "smtps:",
    auth:
      url.username === ""
        ? undefined
        : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...limits,
  });
}

/** What may be said of a failed attempt: the kind of fault and the server's code, never its words, which may repeat the mail. */
function faultOf(error: unknown): string {
  const part = (name: string): unknown => (error instanceof Error ? Reflect.get(error, name) : undefined);
  return [part("code"), part("responseCode")].filter((one) => one !== undefined).join(" ") || "unknown";
}

function valuesOf(mail: DueMail): MailValues {
  return mail.sealedValues === null ? {} : (JSON.parse(openSealedText(mail.sealedValues)) as MailValues);
}

async function sendOne(owner: OpenDatabase["owner"], service: MailService, mail: DueMail, now: Date): Promise<boolean> {
  if (mail.email === null) {
    await updateMailFailed(owner, { id: mail.id, fault: "deactivated", nextAttemptAt: null });
    return false;
  }
  try {
    const written = writeMail({ ...mail, values: valuesOf(mail) }, service.registryName);
    const from = { name: service.registryName, address: service.from };
    await service.transport.sendMail({
      from,
      to: { name: "", address: mail.email },
      ...written,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    await updateMailSent(owner, mail.id, now);
    return true;
  } catch (error) {
    const pause = minute * 2 ** (mail.attempts - 1);
    const nextAttemptAt = mail.attempts >= mostAttempts ? null : new Date(now.getTime() + pause);
    await updateMailFailed(owner, { id: mail.id, fault: faultOf(error), nextAttemptAt });
    return false;
  }
}

/**
 * Sends the mails whose turn it is, at most 50. A mail may arrive twice when a process dies between sending and noting it; none
 * is lost. No transaction is open while the mail server is waited for.
 * @returns how many were sent and how many were not.
 */
export async function deliverMails(
  owner: OpenDatabase["owner"],
  service: MailService,
  now: Date,
): Promise<{ sent: number; failed: number }> {
  await updateMailsExpired(owner, now);
  const due = await lockDueMails(owner, { now, again: new Date(now.getTime() + claim), most: 50 });
  const tally = { sent: 0, failed: 0 };
  for (const mail of due) tally[(await sendOne(owner, service, mail, now)) ? "sent" : "failed"] += 1;
  return tally;
}
