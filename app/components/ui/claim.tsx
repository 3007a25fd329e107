import { useTranslation } from "react-i18next";
import { SourceLine, type Source } from "~/components/ui/source-line";

export interface ClaimProps {
  /** The words of the source, without quotation marks. */
  quotation: string;
  /** BCP 47 tag of the quotation, when it differs from the page's language. */
  quotationLanguage?: string;
  speaker?: string | null;
  source: Source;
  /** Words that stand for the label of a figure, where what is quoted is a statement and no figure. */
  statement?: string;
}

/** A figure or statement that the registry quotes and did not compute: in quotation marks, labelled, never drawn. */
export function Claim({ quotation, quotationLanguage, speaker, source, statement }: ClaimProps) {
  const { t } = useTranslation("ui");
  return (
    <figure className="max-w-prose border-s-4 border-dashed border-edge ps-4">
      <p className="text-sm font-semibold text-muted">{statement ?? t("claim.label")}</p>
      <blockquote lang={quotationLanguage} className="text-lg">
        <q>{quotation}</q>
      </blockquote>
      <figcaption className="mt-1">
        {speaker ? <p>{speaker}</p> : null}
        <SourceLine {...source} />
        {statement === undefined && <p className="text-sm text-muted">{t("claim.notEstimate")}</p>}
      </figcaption>
    </figure>
  );
}
