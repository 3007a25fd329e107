import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Attributes of a button that adds or removes a row: an intent that the form is posted with. */
export interface IntentButton {
  name: string;
  value: string;
  form?: string;
  formNoValidate?: boolean;
}

export interface RepeatableRowsProps {
  /** What all rows together are: "Arms". */
  legend: string;
  /** What one row is: "Arm". */
  rowName: string;
  hint?: string;
  rows: readonly { key: string; content: ReactNode; removeButton?: IntentButton }[];
  /** Left out when no more rows are allowed. */
  addButton?: IntentButton;
}

/** A list of alike groups of fields; rows are added and removed by plain posts, or at once where script runs. */
export function RepeatableRows({ legend, rowName, hint, rows, addButton }: RepeatableRowsProps) {
  const { t } = useTranslation("ui");
  return (
    <fieldset>
      <legend className="text-lg font-semibold">{legend}</legend>
      {hint !== undefined && <p className="text-sm text-muted">{hint}</p>}
      <ol className="divide-y divide-line">
        {rows.map(({ key, content, removeButton }, position) => {
          const words = { what: rowName, number: position + 1 };
          return (
            <li key={key} className="py-5">
              <fieldset>
                <legend className="mb-2 font-semibold text-muted">{t("form.rowNumber", words)}</legend>
                <div className="space-y-4">{content}</div>
                {removeButton !== undefined && (
                  <button type="submit" {...removeButton} className="button button-danger mt-3">
                    {t("form.removeRow", words)}
                  </button>
                )}
              </fieldset>
            </li>
          );
        })}
      </ol>
      {addButton !== undefined && (
        <button type="submit" {...addButton} className="button button-secondary">
          {t("form.addRow", { what: rowName })}
        </button>
      )}
    </fieldset>
  );
}
