import { useTranslation } from "react-i18next";
import { type GrantRow, useReachWords } from "~/components/accounts/grant-table";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatInstant } from "~/lib/formatting/dates";

export interface AccountRow {
  id: string;
  name: string;
  email: string;
  state: "active" | "invited" | "deactivated";
  hasSecondFactor: boolean;
  lastUsedAt: Date | null;
  grants: readonly GrantRow[];
}

/** Accounts with their roles and state; each name leads to the account. */
export function AccountTable({ accounts }: { accounts: readonly AccountRow[] }) {
  const { t } = useTranslation("security");
  const language = useLanguage();
  return (
    <DataTable
      caption={t("accounts.title")}
      captionHidden
      rows={accounts}
      rowKey={({ id }) => id}
      empty={t("accounts.empty")}
      columns={[
        {
          key: "name",
          heading: t("accounts.name"),
          cell: ({ id, name }) => <a href={`/desk/accounts/${id}`}>{name}</a>,
        },
        { key: "email", heading: t("accounts.email"), cell: ({ email }) => <span className="break-all">{email}</span> },
        { key: "state", heading: t("accounts.state"), cell: ({ state }) => t(`state.${state}`) },
        { key: "roles", heading: t("accounts.roles"), cell: ({ grants }) => <Roles grants={grants} /> },
        {
          key: "factor",
          heading: t("accounts.factor"),
          cell: ({ hasSecondFactor }) => t(hasSecondFactor ? "accounts.factorOn" : "accounts.factorOff"),
        },
        {
          key: "used",
          heading: t("accounts.lastUsed"),
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? t("accounts.notUsed") : formatInstant(lastUsedAt, language)),
        },
      ]}
    />
  );
}

function Roles({ grants }: { grants: readonly GrantRow[] }) {
  const { t } = useTranslation("security");
  const term = useTerm();
  const reach = useReachWords();
  if (grants.length === 0) return <span className="text-muted">{t("accounts.noRoles")}</span>;
  return (
    <ul>
      {grants.map((grant) => (
        <li key={grant.id}>
          {term("role", grant.role)}: {reach(grant)}
        </li>
      ))}
    </ul>
  );
}
