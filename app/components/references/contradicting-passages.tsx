import { useTranslation } from "react-i18next";
import { QuotedStatement, type Statement } from "~/components/references/quoted-statement";
import type { TechniqueRow } from "~/components/references/technique-table";
import { useReferenceTerm } from "~/components/references/use-reference-term";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";

/** One passage about what is permitted, with the techniques that it names. */
export interface Passage {
  statement: Statement;
  techniques: readonly TechniqueRow[];
}

/** Passages that name different lists of what is permitted, side by side and unresolved; nothing when there is none. */
export function ContradictingPassages({ passages }: { passages: readonly Passage[] }) {
  const { t } = useTranslation("references");
  if (passages.length === 0) return null;
  return (
    <Section title={t("contradiction.title")} lead={t("contradiction.lead")} id="contradiction">
      <ul className="grid gap-8 md:grid-cols-2">
        {passages.map((passage) => (
          <li key={passage.statement.id} className="border-s-4 border-dashed border-edge ps-4">
            <QuotedStatement statement={passage.statement} />
            <NamedTechniques passage={passage} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NamedTechniques({ passage: { statement, techniques } }: { passage: Passage }) {
  const { t } = useTranslation("references");
  const term = useReferenceTerm();
  const local = useLocal();
  const standingIn = ({ statements }: TechniqueRow) =>
    statements.find(({ quote_en }) => quote_en === statement.quote_en)?.standing ?? statement.standing;
  return (
    <>
      <p className="mt-3 font-semibold">{t("contradiction.named", { count: techniques.length })}</p>
      <ul className="list-disc ps-5">
        {techniques.map((technique) => (
          <li key={technique.public_id}>
            <a href={`#${technique.public_id}`}>{local(technique.name_en, technique.name_vi)}</a>:{" "}
            {term("standing", standingIn(technique))}
          </li>
        ))}
      </ul>
    </>
  );
}
