import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLocal } from "~/components/ui/local-words";
import type { AllocationFactor } from "~/domain/cohorts/allocation/allocation-plan";
import type { AllocationMethod } from "~/domain/cohorts/allocation/allocation-methods";
import { allocationMethods } from "~/domain/cohorts/allocation/allocation-methods";

export interface ArmFacts {
  code: string;
  name_en: string;
  name_vi: string;
  /** How many were allocated to it; null for whoever may not see arms. */
  allocated: number | null;
}

/** The way of allocation in words. */
export function useMethodName(): (method: string) => string {
  const { t } = useTranslation("cohort");
  const known = (method: string): AllocationMethod => allocationMethods.find((each) => each === method) ?? "list";
  return (method) => t(`allocation.methods.${known(method)}`);
}

/** Arms, the scheme in force, and whether its replay confirms what is stored. */
export function AllocationFacts(props: {
  arms: readonly ArmFacts[];
  scheme: { version: number; method: string; factors: readonly AllocationFactor[] } | null;
  made: number | null;
  replayed: number | null;
}) {
  const { arms, scheme, made, replayed } = props;
  const { t } = useTranslation("cohort");
  const local = useLocal();
  const method = useMethodName();
  const proof = made === null ? t("allocation.notForSites") : t("allocation.replayed", { count: made, replayed });
  return (
    <>
      {scheme === null ? (
        <p className="mb-6 text-muted">{t("allocation.none")}</p>
      ) : (
        <KeyFacts
          facts={[
            { term: t("allocation.method"), value: method(scheme.method) },
            {
              term: t("allocation.factors"),
              value: scheme.factors.map(({ name }) => local(name.en, name.vi)).join(", ") || t("allocation.noFactors"),
            },
            { term: t("allocation.version"), value: scheme.version },
            { term: t("allocation.proof"), value: proof },
          ]}
        />
      )}
      <DataTable
        caption={t("allocation.arms")}
        rows={arms}
        rowKey={(row) => row.code}
        empty={t("allocation.noArms")}
        columns={[
          { key: "code", heading: t("allocation.armCode"), cell: (row) => row.code },
          { key: "name", heading: t("allocation.armName"), cell: (row) => local(row.name_en, row.name_vi) },
          {
            key: "count",
            heading: t("allocation.allocated"),
            numeric: true,
            cell: (row) => row.allocated ?? t("allocation.masked"),
          },
        ]}
      />
    </>
  );
}
