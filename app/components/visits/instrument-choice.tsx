import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { useInstrumentWords } from "./use-words";

/** Which instrument the form is for: a plain question to the same address. */
export function InstrumentChoice(props: {
  chosen: string | null;
  ofProtocol: readonly string[];
  others: readonly string[];
}) {
  const { chosen, ofProtocol, others } = props;
  const { t } = useTranslation("visits");
  const name = useInstrumentWords();
  const options = (codes: readonly string[]) =>
    codes.map((code) => (
      <option key={code} value={code}>
        {name(code)}
      </option>
    ));
  return (
    <form method="get" className="mb-8 flex max-w-2xl flex-wrap items-end gap-3">
      <div className="grow">
        <label htmlFor="instrument" className="block font-semibold">
          {t("assessment.instrument")}
        </label>
        <select id="instrument" name="instrument" defaultValue={chosen ?? ""} className="control mt-1">
          {ofProtocol.length > 0 && <optgroup label={t("assessment.ofProtocol")}>{options(ofProtocol)}</optgroup>}
          <optgroup label={t("assessment.others")}>{options(others)}</optgroup>
        </select>
      </div>
      <Button>{t("assessment.choose")}</Button>
    </form>
  );
}
