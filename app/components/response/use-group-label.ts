import { useTranslation } from "react-i18next";
import { useLocal } from "~/components/ui/local-words";
import { useTerm } from "~/components/ui/use-term";
import type { GroupRate } from "~/domain/dashboards/response/rate-groups";

/** What a group of participants is called: whole, cohort, arm, site, sex, ages, or a version of the definition. */
export function useGroupLabel(): (rate: Pick<GroupRate, "kind" | "code" | "nameEn" | "nameVi">) => string {
  const { t } = useTranslation("dashboards");
  const term = useTerm();
  const local = useLocal();
  return ({ kind, code, nameEn, nameVi }) => {
    if (kind === "whole") return t("response.group.whole");
    if (kind === "age") return t("response.group.age", { ages: code });
    if (kind === "sex") return t("response.group.sex", { sex: term("sex", code) });
    if (kind === "definition") return t("response.group.definition", { version: code });
    return t(`response.group.${kind}`, { code, name: local(nameEn, nameVi) || code });
  };
}
