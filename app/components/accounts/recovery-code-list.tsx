import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/section";

/** New recovery codes, shown this once, and the way on. */
export function RecoveryCodeList({ codes, next }: { codes: readonly string[]; next: string }) {
  const { t } = useTranslation("security");
  return (
    <Section title={t("factor.codesTitle")} lead={t("factor.codesLead")}>
      <ol className="mb-6 list-decimal ps-8">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <LinkButton href={next} look="primary">
        {t("factor.toDesk")}
      </LinkButton>
    </Section>
  );
}
