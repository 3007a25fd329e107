import { useTranslation } from "react-i18next";
import { LocalWords, useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import type { LocalText } from "~/domain/trials/local-text";
import { textIn } from "~/domain/trials/text-in";

/** The trial whose look-alikes are shown. */
export interface OwnFacts {
  publicTitle: LocalText;
  sponsor: LocalText;
  conditions: readonly LocalText[];
  planned: number | null;
  phase: string | null;
  recruitmentStatus: string | null;
}

/** A trial that may be the same: a public one, or for the regulator a submission. */
export interface CandidateFacts {
  public_id: string;
  registration_number: string | null;
  standing: string;
  title_en: string | null;
  title_vi: string | null;
  sponsor_en: string | null;
  sponsor_vi: string | null;
  conditions_en: readonly string[];
  conditions_vi: readonly string[];
  planned: number | null;
  phase: string | null;
  recruitment_status: string | null;
  likeness: number;
}

const publicStandings: ReadonlySet<string> = new Set(["registered", "cited", "catalogue"]);

/** A public trial's own page; of a submission the page of the desk. */
function addressOf({ public_id, standing }: CandidateFacts): string {
  return publicStandings.has(standing) ? `/trials/${public_id}` : `/desk/trials/${public_id}`;
}

/** Trials that may be the same, one column each beside the own one. */
export function SimilarTable({ own, candidates }: { own: OwnFacts; candidates: readonly CandidateFacts[] }) {
  const { t } = useTranslation("review");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const coded = (list: "phase" | "recruitmentStatus", code: string | null) => (code ? term(list, code) : "");
  const conditionsOf = ({ conditions_en, conditions_vi }: CandidateFacts) =>
    conditions_en.map((en, at) => local(en, conditions_vi[at])).join("; ");
  const rows = [
    {
      name: t("similar.title"),
      own: <LocalWords text={own.publicTitle} />,
      of: (one: CandidateFacts) => <a href={addressOf(one)}>{local(one.title_en, one.title_vi) || one.public_id}</a>,
    },
    {
      name: t("similar.sponsor"),
      own: <LocalWords text={own.sponsor} />,
      of: (one: CandidateFacts) => local(one.sponsor_en, one.sponsor_vi),
    },
    {
      name: t("similar.conditions"),
      own: own.conditions.map((name) => textIn(name, language)).join("; "),
      of: conditionsOf,
    },
    { name: t("similar.planned"), own: own.planned, of: (one: CandidateFacts) => one.planned },
    {
      name: t("similar.phase"),
      own: coded("phase", own.phase),
      of: (one: CandidateFacts) => coded("phase", one.phase),
    },
    {
      name: t("similar.status"),
      own: coded("recruitmentStatus", own.recruitmentStatus),
      of: (one: CandidateFacts) => coded("recruitmentStatus", one.recruitment_status),
    },
  ];
  return (
    <div role="group" tabIndex={0} aria-label={t("similar.compare")} className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{t("similar.compare")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("similar.item")}</th>
            <th scope="col">{t("similar.own")}</th>
            {candidates.map((one) => (
              <th key={one.public_id} scope="col">
                {one.registration_number ?? term("standing", one.standing)}
                <span className="block text-sm font-normal">
                  {t("similar.likeness", { percent: Math.round(one.likeness * 100) })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td className="min-w-48">{row.own}</td>
              {candidates.map((one) => (
                <td key={one.public_id} className="min-w-48">
                  {row.of(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
