import { useTranslation } from "react-i18next";
import { fieldSource, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { TextField } from "~/components/forms/text-field";

export interface CorrectionFieldsProps {
  refused: Refused;
  /** Entries that stand, by number and a few words. */
  entries: readonly { number: number; label: string }[];
  /** The choice that takes an entry back, offered among the corrections; left out where none may be. */
  voids?: { name: string; value: string };
}

/** Which entry is corrected and why, folded away; nothing while there is none. */
export function CorrectionFields({ refused, entries, voids }: CorrectionFieldsProps) {
  const { t } = useTranslation("desk");
  const { t: visits } = useTranslation("visits");
  if (entries.length === 0) return null;
  const open = Boolean(refused?.entered["corrects"] || refused?.entered["reason"] || refused?.rule);
  return (
    <details open={open}>
      <summary className="w-fit py-2 text-accent underline underline-offset-4">{t("event.correction")}</summary>
      <div className="space-y-6 pt-3">
        <SelectField
          field={fieldSource(refused, "corrects")}
          label={t("event.corrects")}
          emptyChoice={t("assessment.noCorrection")}
          choices={entries.map(({ number, label }) => ({ value: String(number), label: `${number}. ${label}` }))}
        />
        <TextField field={fieldSource(refused, "reason")} label={t("event.reason")} />
        {voids && (
          <button type="submit" {...voids} className="button button-danger">
            {visits("takeBack")}
          </button>
        )}
      </div>
    </details>
  );
}
