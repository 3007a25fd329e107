import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/forms/submit-button";

/** The page as a PDF: as it stands, or with the outcomes so far, which is a look of its own. */
export function PrintLinks({ address, looked }: { address: string; looked: boolean }) {
  const { t } = useTranslation("dashboards");
  if (!looked) {
    return (
      <a href={address} className="inline-flex min-h-11 items-center print:hidden">
        {t("expansion.pdf")}
      </a>
    );
  }
  return (
    <form method="post" action={address} className="print:hidden">
      <SubmitButton look="secondary">{t("expansion.pdfLook")}</SubmitButton>
    </form>
  );
}
