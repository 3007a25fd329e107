import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";

/** Which snapshot the numbers above come from: its number, when it was cut, the beginning of its fingerprint. */
export function SnapshotLine(props: { number: number | null; cutAt: Date | null; sha256: string | null }) {
  const { number, cutAt, sha256 } = props;
  const { t } = useTranslation("public");
  const language = useLanguage();
  if (number === null || cutAt === null || sha256 === null) return null;
  return (
    <p className="mt-10 border-t border-line pt-3 text-sm break-words text-muted">
      {t("progress.snapshot", { number, at: formatInstant(cutAt, language), sha: sha256.slice(0, 16) })}
    </p>
  );
}
