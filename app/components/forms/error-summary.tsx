import { useId } from "react";
import { useTranslation } from "react-i18next";
import { errorText } from "~/lib/languages/error-text";

/** One fault: what is wrong (an `errors` key) and, where a field is to blame, its label and id. */
export interface FormFault {
  message: string;
  label?: string;
  fieldId?: string;
}

/** All that keeps a form from being accepted, at its head, each linked to its field. Draws nothing when all is well. */
export function ErrorSummary({ faults }: { faults: readonly FormFault[] }) {
  const { t } = useTranslation("ui");
  const titleId = useId();
  if (faults.length === 0) return null;
  return (
    <div
      role="alert"
      aria-labelledby={titleId}
      tabIndex={-1}
      id="error-summary"
      className="mb-6 max-w-2xl border-2 border-bad p-4"
    >
      <h2 id={titleId} className="text-lg">
        {t("form.errorSummary", { count: faults.length })}
      </h2>
      <ul className="mt-2 list-disc ps-5">
        {faults.map((fault) => (
          <li key={`${fault.fieldId}-${fault.message}`}>
            <FaultLine {...fault} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FaultLine({ message, label, fieldId }: FormFault) {
  const { t } = useTranslation("errors");
  const sentence = label === undefined ? errorText(t, message) : `${label}: ${errorText(t, message)}`;
  return fieldId === undefined ? (
    sentence
  ) : (
    <a href={`#${fieldId}`} className="text-bad">
      {sentence}
    </a>
  );
}
