import type { ParseKeys } from "i18next";
import { defaultLanguage, isLanguage, type Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";
import type { MailValues } from "~/services/mail/send-mail.server";

/** A mail as it is sent: plain text, so that every programme shows it and no picture tells that it was read. */
export interface WrittenMail {
  subject: string;
  text: string;
}

/** What a mail is about, in the reader's language, without what its receiver alone may know. */
export function mailSubject(template: string, language: Language, registryName: string): string {
  const { t } = translatorFor(language);
  return oneLine(t(`${template}.subject` as ParseKeys, { registry: registryName }) as string);
}

/** Line breaks have no place in a subject. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * Writes a mail in the receiver's language.
 * @param language the receiver's; the default language where it is not known
 * @param registryName signs the mail
 */
export function writeMail(
  { template, language, values }: { template: string; language: string | null; values: MailValues },
  registryName: string,
): WrittenMail {
  const { t } = translatorFor(isLanguage(language) ? language : defaultLanguage);
  const words = (key: string) => t(key as ParseKeys, { registry: registryName, ...values }) as string;
  const text = [words(`${template}.text`), words("security:mail.closing")].join("\n\n");
  return { subject: oneLine(words(`${template}.subject`)), text: `${text}\n` };
}
