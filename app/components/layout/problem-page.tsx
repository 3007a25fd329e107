import { useTranslation } from "react-i18next";
import type { PageAddress } from "./language-switch";
import { Page } from "./page";
import { PublicLayout } from "./public-layout";

/** What a status means for the reader, and what to do: not found, not permitted, a rule against it, a fault of ours. */
export function ProblemPage({ status, pathname, search }: PageAddress & { status: number }) {
  const { t } = useTranslation("errors");
  const kind = status === 404 ? "notFound" : status === 403 ? "forbidden" : status < 500 ? "refused" : "fault";
  return (
    <PublicLayout pathname={pathname} search={search}>
      <Page title={t(`page.${kind}.title`)} lead={t(`page.${kind}.text`)}>
        <p>
          <a href="/">{t("page.home")}</a>
        </p>
      </Page>
    </PublicLayout>
  );
}
