import type { CertificateFacts } from "~/domain/trials/life-cycle/certificate";
import { textIn } from "~/domain/trials/text-in";
import { formatDate, formatInstant } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** A certificate as it is read: heading, what it certifies line by line, and the sentences below. */
export interface CertificateWords {
  title: string;
  lead: string;
  lines: { term: string; value: string }[];
  notes: string[];
}

/** The words of a certificate in one language; what is not stated says so. */
export function certificateWords(
  facts: CertificateFacts,
  registry: { name: string; issuedAt: Date; code: string; address: string },
  language: Language,
): CertificateWords {
  const { t } = translatorFor(language);
  const absent = t("words:missing.not-stated");
  const day = (date: string | null) => (date === null ? absent : formatDate(date, language));
  const { timing } = facts;
  const judged =
    timing.basis === "accepted"
      ? t("review:certificate.againstAccepted", {
          registry: timing.registry,
          number: timing.number,
          date: day(timing.registeredOn),
        })
      : t("review:certificate.againstHere", { date: day(timing.registeredOn) });
  const lines = [
    { term: t("review:certificate.number"), value: facts.number },
    { term: t("review:certificate.registeredOn"), value: day(facts.registeredOn) },
    { term: t("review:certificate.field.title"), value: textIn(facts.title, language) ?? absent },
    { term: t("review:certificate.field.sponsor"), value: textIn(facts.sponsor, language) ?? absent },
    { term: t("review:certificate.field.firstEnrolment"), value: day(facts.firstEnrolment) },
    {
      term: t("review:certificate.field.plannedSize"),
      value: facts.plannedSize === null ? absent : formatNumber(facts.plannedSize, language),
    },
    { term: t("review:certificate.timing"), value: `${t(`review:timing.${timing.verdict}`)}. ${judged}` },
    {
      term: t("review:certificate.field.version"),
      value: `${facts.version} (SHA-256 ${facts.sha256.slice(0, 16)})`,
    },
    { term: t("review:certificate.issuedAt"), value: formatInstant(registry.issuedAt, language) },
    { term: t("review:certificate.code"), value: registry.code },
  ];
  return {
    title: t("review:certificate.title"),
    lead: t("review:certificate.lead", { registry: registry.name }),
    lines,
    notes: [
      ...(facts.synthetic ? [t("review:certificate.synthetic")] : []),
      ...(facts.mistaken ? [t("review:certificate.mistaken")] : []),
      t("review:certificate.icmje"),
      t("review:certificate.notApproval"),
      t("review:certificate.verify", { address: registry.address }),
    ],
  };
}
