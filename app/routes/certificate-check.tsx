import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { CertificateComparison } from "~/components/review/certificate-comparison";
import { KeyFacts } from "~/components/ui/key-facts";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { pageMeta } from "~/lib/page-meta";
import { certificateWords } from "~/services/certificates/certificate-words.server";
import { showCertificate } from "~/services/certificates/show-certificate.server";
import { publicPage } from "~/services/publication/public-page.server";
import { reviewTitle } from "~/services/desk/review-title.server";
import { formatInstant } from "~/lib/formatting/dates";

export const loader = publicPage(async ({ db, params, language, url }) => {
  const shown = await showCertificate(db, params["code"] ?? "");
  const { code, issuedAt } = shown;
  const registry = { name: "", issuedAt, code, address: `${url.origin}/verify/${code}` };
  const { lines, notes } = certificateWords(shown.certified, registry, language);
  return { ...shown, lines, notes: notes.slice(0, -1), title: reviewTitle(language, "certificate.checkTitle") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function CertificateCheck() {
  const shown = useLoaderData<typeof loader>();
  const { certified, now, changed, publicId, code } = shown;
  const { t } = useTranslation("review");
  const language = useLanguage();
  return (
    <Page title={shown.title} lead={t("certificate.checkLead")}>
      {now.mistaken && (
        <Notice kind="warning" title={t("mistaken.notice")}>
          {shown.mistakenReason}
        </Notice>
      )}
      <Notice kind={changed.length === 0 ? "done" : "info"} title={t("certificate.genuine")}>
        {t(changed.length === 0 ? "certificate.same" : "certificate.changed")}
      </Notice>
      {changed.length > 0 && (
        <Section title={t("certificate.compared")} id="compared">
          <CertificateComparison certified={certified} now={now} changed={changed} />
        </Section>
      )}
      <Section title={t("certificate.title")} id="certificate" lead={formatInstant(shown.issuedAt, language)}>
        <KeyFacts facts={shown.lines} />
        {shown.notes.map((note) => (
          <p key={note} className="mt-3 max-w-prose text-sm">
            {note}
          </p>
        ))}
        <p className="mt-4 flex flex-wrap gap-x-6">
          <a href={`/trials/${publicId}`}>{t("certificate.record")}</a>
          <a href={`/verify/${code}/certificate`}>{t("certificate.file")}</a>
        </p>
      </Section>
    </Page>
  );
}
