import { useTranslation } from "react-i18next";
import { useTerm } from "~/components/ui/use-term";

const look = "inline-block rounded-sm border border-dashed px-1.5 text-xs font-semibold";

/** Marks a record, a row or a chart as synthetic: no real person stands behind it. */
export function SyntheticMark() {
  const { t } = useTranslation("ui");
  return (
    <span title={t("syntheticMeaning")} className={`${look} border-warn text-warn`}>
      {t("syntheticMark")}
    </span>
  );
}

/** Marks a record as an account quoted from a source: not a registered trial, not verified. */
export function CitedMark() {
  const { t } = useTranslation("ui");
  return (
    <span title={t("citedMeaning")} className={`${look} border-edge text-muted`}>
      {t("citedMark")}
    </span>
  );
}

/** Marks a record as registered by mistake: it stays readable and is in no total. */
export function MistakenMark() {
  const term = useTerm();
  return <span className={`${look} border-bad text-bad`}>{term("standing", "mistaken")}</span>;
}
