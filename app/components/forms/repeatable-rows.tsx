import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Attributes of a button that adds, moves or removes a row: an intent that the form is posted with. */
export interface IntentButton {
  name: string;
  value: string;
  form?: string;
  formNoValidate?: boolean;
  /** Where the answer opens: the address of the row that was added or moved, on the same page. */
  formAction?: string;
}

/** One row: its fields, and the intents by which it is moved and removed; a row that cannot go up or down has none. */
export interface RepeatedRow {
  key: string;
  /** The row's anchor. */
  id?: string;
  content: ReactNode;
  removeButton?: IntentButton;
  upButton?: IntentButton;
  downButton?: IntentButton;
}

export interface RepeatableRowsProps {
  /** What all rows together are: "Arms". */
  legend: string;
  /** What one row is: "Arm". */
  rowName: string;
  hint?: ReactNode;
  rows: readonly RepeatedRow[];
  /** Number of the first row, where the rows are a part of more; 1 without it. */
  firstNumber?: number;
  /** Left out when no more rows are allowed. */
  addButton?: IntentButton;
}

/** A list of alike groups of fields; rows are added, moved and removed by plain posts, or at once where script runs. */
export function RepeatableRows({ legend, rowName, hint, rows, firstNumber = 1, addButton }: RepeatableRowsProps) {
  const { t } = useTranslation("ui");
  return (
    <fieldset>
      <legend className="text-lg font-semibold">{legend}</legend>
      {hint !== undefined && <div className="text-sm text-muted">{hint}</div>}
      <ol className="divide-y divide-line">
        {rows.map((row, position) => (
          <li key={row.key} id={row.id} className="py-5">
            <fieldset>
              <legend className="mb-2 font-semibold text-muted">
                {t("form.rowNumber", { what: rowName, number: position + firstNumber })}
              </legend>
              <div className="space-y-4">{row.content}</div>
              <RowButtons row={row} words={{ what: rowName, number: position + firstNumber }} />
            </fieldset>
          </li>
        ))}
      </ol>
      {addButton !== undefined && (
        <button type="submit" {...addButton} className="button button-secondary">
          {t("form.addRow", { what: rowName })}
        </button>
      )}
    </fieldset>
  );
}

function RowButtons({ row, words }: { row: RepeatedRow; words: { what: string; number: number } }) {
  const { t } = useTranslation("ui");
  const buttons = [
    { intent: row.upButton, look: "button-secondary", label: t("form.moveRowUp", words) },
    { intent: row.downButton, look: "button-secondary", label: t("form.moveRowDown", words) },
    { intent: row.removeButton, look: "button-danger", label: t("form.removeRow", words) },
  ];
  return (
    <div className="mt-3 flex flex-wrap gap-3">
      {buttons.map(
        ({ intent, look, label }) =>
          intent !== undefined && (
            <button key={intent.value} type="submit" {...intent} className={`button ${look}`}>
              {label}
            </button>
          ),
      )}
    </div>
  );
}
