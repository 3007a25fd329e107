import { useTranslation } from "react-i18next";
import { provinces } from "~/domain/dashboards/portfolio/provinces";

const byCode = new Map(provinces.map(({ code, name }) => [code, name]));

/** The name of a province by its code; *unknown* for none. */
export function useProvinceName(): (code: string) => string {
  const { t } = useTranslation("words");
  return (code) => byCode.get(code) ?? t("missing.unknown");
}
