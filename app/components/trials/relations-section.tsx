import { useTranslation } from "react-i18next";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { useTerm } from "~/components/ui/use-term";

/** How another public trial stands to this one; `forward` when this one names the other. */
export interface RelationFacts {
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
  standing: string;
  kind: string;
  note_en: string | null;
  note_vi: string | null;
  inferred: boolean;
  forward: boolean;
}

/** Relations that are worded otherwise from the other side. */
const backward: Readonly<Record<string, string>> = { expands: "expanded_by", registers: "registered_by" };

/** Records that stand beside this one: cited, never merged. */
export function RelationsSection({ relations }: { relations: readonly RelationFacts[] }) {
  const { t } = useTranslation("public");
  const local = useLocal();
  const term = useTerm();
  if (relations.length === 0) return null;
  return (
    <Section title={t("trial.relations")} id="relations">
      <ul className="divide-y divide-line border-y border-line">
        {relations.map((relation) => {
          const kind = (relation.forward ? null : backward[relation.kind]) ?? relation.kind;
          const note = local(relation.note_en, relation.note_vi);
          return (
            <li key={`${relation.public_id} ${kind}`} className="py-3">
              <p>
                {term("relation", kind)}:{" "}
                <a href={`/trials/${relation.public_id}`}>
                  {local(relation.title_en, relation.title_vi) || relation.public_id}
                </a>{" "}
                <span className="text-sm text-muted">
                  ({term("standing", relation.standing)}
                  {relation.inferred ? `; ${t("trial.relationOurs")}` : ""})
                </span>
              </p>
              {note !== "" && <p className="max-w-prose text-sm text-muted">{note}</p>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
