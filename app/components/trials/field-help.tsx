import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";

/** What a field asks for, folded beside it, with the item of WHO's data set that it answers. Nothing where there is no help. */
export function FieldHelp({ name, label, item }: { name: string; label: string; item: number | undefined }) {
  const { t, i18n } = useTranslation("record");
  const [last = name, parent] = name
    .split(".")
    .filter((key) => !/^\d+$/.test(key))
    .toReversed();
  const key = `help.${parent === undefined ? last : `${parent}_${last}`}`;
  if (!i18n.exists(key, { ns: "record" })) return null;
  return (
    <details className="max-w-prose text-sm">
      <summary className="w-fit py-1 text-accent underline underline-offset-4">
        {t("helpTitle")} <span className="sr-only">({label})</span>
      </summary>
      <p className="text-muted">
        {t(key as ParseKeys<"record">)} {item !== undefined && `(${t("item", { item })})`}
      </p>
    </details>
  );
}
