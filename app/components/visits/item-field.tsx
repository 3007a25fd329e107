import { useTranslation } from "react-i18next";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, type Refused } from "~/components/forms/post-form";
import { RadioGroup } from "~/components/forms/radio-group";
import { SelectField } from "~/components/forms/select-field";
import { useLanguage } from "~/components/ui/use-language";
import type { InstrumentItem } from "~/domain/outcomes/instruments/instrument";
import { formatNumber } from "~/lib/formatting/numbers";
import { useWords } from "./use-words";

/** The name of an item's field in the form. */
export function itemFieldName({ kind, code }: InstrumentItem): string {
  return `${kind === "number" ? "scores" : "answers"}.${code}`;
}

/** One item of an instrument: a number with its range, ranks in their order, or one of several categories. */
export function ItemField({ item, refused }: { item: InstrumentItem; refused: Refused }) {
  const { t } = useTranslation("desk");
  const words = useWords();
  const language = useLanguage();
  const field = fieldSource(refused, itemFieldName(item));
  const shared = { field, label: words(item.name) };
  if (item.kind === "number") {
    const range = { lowest: formatNumber(item.lowest, language), highest: formatNumber(item.highest, language) };
    const hint = Math.abs(item.lowest) < 1_000_000 ? t("assessment.range", range) : undefined;
    return <NumberField {...shared} kind={item.whole ? "whole" : "decimal"} hint={hint} unit={item.unit} />;
  }
  const choices = item.choices.map(({ code, name }) => ({ value: code, label: words(name) }));
  if (item.kind === "ordinal" && !item.optional) return <RadioGroup {...shared} choices={choices} />;
  return <SelectField {...shared} choices={choices} />;
}
