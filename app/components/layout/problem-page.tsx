import { useTranslation } from "react-i18next";
import type { PageAddress } from "./language-switch";
import { Page } from "./page";
import { PublicLayout } from "./public-layout";

/** The kind of problem that a status tells of: the words for it are `errors:page.{kind}`. */
export function problemKind(status: number): "notFound" | "forbidden" | "refused" | "fault" {
  if (status === 404) return "notFound";
  if (status === 403) return "forbidden";
  return status < 500 ? "refused" : "fault";
}

/** What a status means for the reader, and what to do: not found, not permitted, a rule against it, a fault of ours. */
export function ProblemPage({ status, pathname, search }: PageAddress & { status: number }) {
  const { t } = useTranslation("errors");
  const kind = problemKind(status);
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
