import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatInstant } from "~/lib/formatting/dates";

/** A role as it is shown: names in the reader's language, null where it names no such thing. */
export interface GrantRow {
  id: number;
  role: string;
  reach: "registry" | "organisation" | "trial" | "site";
  organisation: string | null;
  trial: string | null;
  site: string | null;
  startsAt: Date;
  endsAt: Date | null;
}

/** Where a role holds, in words. */
export function useReachWords(): (grant: GrantRow) => string {
  const { t } = useTranslation("accounts");
  return ({ reach, organisation, trial, site }) => t(`reach.${reach}`, { organisation, trial, site });
}

/** Roles with their places and periods; `last` adds a column of what can be done with each. */
export function GrantTable({ grants, last }: { grants: readonly GrantRow[]; last?: (grant: GrantRow) => ReactNode }) {
  const { t } = useTranslation("accounts");
  const language = useLanguage();
  const term = useTerm();
  const reach = useReachWords();
  return (
    <DataTable
      caption={t("own.grants")}
      captionHidden
      rows={grants}
      rowKey={({ id }) => String(id)}
      empty={t("own.noGrants")}
      columns={[
        { key: "role", heading: t("own.role"), cell: ({ role }) => term("role", role) },
        { key: "reach", heading: t("own.reach"), cell: reach },
        { key: "since", heading: t("own.since"), cell: ({ startsAt }) => formatInstant(startsAt, language) },
        {
          key: "until",
          heading: t("own.until"),
          cell: ({ endsAt }) => (endsAt === null ? t("own.noEnd") : formatInstant(endsAt, language)),
        },
        ...(last ? [{ key: "acts", heading: t("own.acts"), cell: last }] : []),
      ]}
    />
  );
}
