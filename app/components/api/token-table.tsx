import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";

/** A token as its owner sees it: never the token itself. */
export interface ShownToken {
  id: number;
  name: string;
  hint: string;
  scopes: readonly string[];
  expires_at: string | Date;
  last_used_at: string | Date | null;
  revoked_at: string | Date | null;
}

/** The owner's tokens, each with a button that ends it at once. */
export function TokenTable({ tokens }: { tokens: readonly ShownToken[] }) {
  const { t } = useTranslation("api");
  const language = useLanguage();
  const when = (instant: string | Date) => formatInstant(instant, language);
  return (
    <DataTable
      caption={t("tokens.own")}
      captionHidden
      rows={tokens}
      rowKey={({ id }) => String(id)}
      empty={t("tokens.none")}
      columns={[
        { key: "name", heading: t("tokens.name"), cell: ({ name }) => name },
        { key: "hint", heading: t("tokens.hint"), cell: ({ hint }) => <code>{hint}…</code> },
        { key: "scopes", heading: t("tokens.scopes"), cell: ({ scopes }) => <code>{scopes.join(", ")}</code> },
        { key: "expires", heading: t("tokens.expires"), cell: ({ expires_at }) => when(expires_at) },
        {
          key: "used",
          heading: t("tokens.used"),
          cell: ({ last_used_at }) => (last_used_at === null ? t("tokens.neverUsed") : when(last_used_at)),
        },
        {
          key: "end",
          heading: t("tokens.standing"),
          cell: ({ id, name, revoked_at }) =>
            revoked_at === null ? (
              <form method="post">
                <Button look="danger" name="revoke" value={id}>
                  {t("tokens.revoke", { name })}
                </Button>
              </form>
            ) : (
              t("tokens.revoked", { when: when(revoked_at) })
            ),
        },
      ]}
    />
  );
}
