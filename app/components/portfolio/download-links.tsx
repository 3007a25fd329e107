import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";

/** The files of what is on screen: the same question, the same rows. */
export function DownloadLinks({ base, address }: { base: string; address: string }) {
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  return (
    <p className="flex flex-wrap items-center gap-x-4 print:hidden">
      <span className="text-muted">{t("download")}</span>
      {(["csv", "xlsx", "pdf"] as const).map((format) => (
        <a
          key={format}
          href={`${base}.${format}${address}${address === "" ? "?" : "&"}lang=${language}`}
          download
          className="inline-flex min-h-11 items-center"
        >
          {t(`format.${format}`)}
        </a>
      ))}
    </p>
  );
}
