import { useTranslation } from "react-i18next";
import { fieldLabel, pathLabel } from "~/lib/languages/field-label";

/** The label of a field of the record from its dotted name within its section, as it stands in the form. */
export function useFieldLabel(): (name: string) => string {
  const { i18n } = useTranslation("record");
  return (name) => fieldLabel(i18n, name);
}

/** Where a field stands, in words: each part of its dotted name, rows by their number from 1. */
export function usePathLabel(): (path: string) => string {
  const { i18n } = useTranslation("record");
  return (path) => pathLabel(i18n, path);
}
