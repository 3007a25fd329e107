import { useTranslation } from "react-i18next";
import { DiffTable } from "~/components/ui/diff-table";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import type { CertificateFacts, comparedFacts } from "~/domain/trials/life-cycle/certificate";
import { textIn } from "~/domain/trials/text-in";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";

type ComparedFact = (typeof comparedFacts)[number];

/** The facts of a certificate that the record of today tells otherwise, side by side. */
export function CertificateComparison(props: {
  certified: CertificateFacts;
  now: CertificateFacts;
  changed: readonly ComparedFact[];
}) {
  const { t } = useTranslation("review");
  const language = useLanguage();
  const term = useTerm();
  const words = (facts: CertificateFacts, name: ComparedFact): string | null => {
    const value = facts[name];
    if (value === null) return null;
    if (typeof value === "object") return textIn(value, language);
    if (typeof value === "number") return formatNumber(value, language);
    return name === "recruitmentStatus" ? term("recruitmentStatus", value) : formatDate(value, language);
  };
  return (
    <DiffTable
      caption={t("certificate.compared")}
      changes={props.changed.map((name) => ({
        field: t(`certificate.field.${name}`),
        from: words(props.certified, name),
        to: words(props.now, name),
      }))}
    />
  );
}
