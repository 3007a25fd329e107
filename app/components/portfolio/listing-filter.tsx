import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { useLocal } from "~/components/ui/local-words";

/** Narrows the line listing by words of a product's name and by site. */
export function ListingFilter(props: {
  action: string;
  product: string;
  site: string;
  sites: readonly { public_id: string; name_en: string; name_vi: string }[];
}) {
  const { action, product, site, sites } = props;
  const { t } = useTranslation(["portfolio", "ui"]);
  const local = useLocal();
  const id = useId();
  return (
    <form method="get" action={action} className="flex flex-wrap items-end gap-4 print:hidden">
      <div className="w-full sm:w-64">
        <label htmlFor={`${id}-product`} className="mb-1 block text-sm text-muted">
          {t("column.product")}
        </label>
        <input id={`${id}-product`} name="product" defaultValue={product} maxLength={200} className="control" />
      </div>
      <div className="w-full sm:w-64">
        <label htmlFor={`${id}-site`} className="mb-1 block text-sm text-muted">
          {t("column.site")}
        </label>
        <select id={`${id}-site`} name="site" defaultValue={site} className="control">
          <option value="">{t("ui:anyValue")}</option>
          {sites.map(({ public_id, name_en, name_vi }) => (
            <option key={public_id} value={public_id}>
              {local(name_en, name_vi)}
            </option>
          ))}
        </select>
      </div>
      <Button>{t("ui:applyFilters")}</Button>
      {(product !== "" || site !== "") && (
        <a href={action} className="inline-flex min-h-11 items-center">
          {t("ui:clearFilters")}
        </a>
      )}
    </form>
  );
}
