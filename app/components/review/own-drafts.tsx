import { useTranslation } from "react-i18next";
import { Section } from "~/components/ui/section";
import { StatusLabel } from "~/components/ui/status-label";
import { useLocal } from "~/components/ui/local-words";
import { useTerm } from "~/components/ui/use-term";

/** A trial on somebody's desk whose registration may still be theirs to write. */
export interface OwnDraft {
  public_id: string;
  standing: string;
  title_en: string | null;
  title_vi: string | null;
}

/** Whether a registration waits for its investigator: a draft, or a submission that the regulator has returned. */
const waitsForInvestigator = ({ standing }: Pick<OwnDraft, "standing">): boolean =>
  standing === "draft" || standing === "returned";

/** The registrations that wait for their investigator, what the regulator returned before drafts; nothing where none does. */
export function OwnDrafts({ trials }: { trials: readonly OwnDraft[] }) {
  const { t } = useTranslation("review");
  const local = useLocal();
  const term = useTerm();
  const waiting = trials
    .filter(waitsForInvestigator)
    .toSorted((a, b) => Number(b.standing === "returned") - Number(a.standing === "returned"));
  if (waiting.length === 0) return null;
  return (
    <Section title={t("ownDrafts.title")} lead={t("ownDrafts.lead")} id="own-drafts">
      <ul className="space-y-4">
        {waiting.map(({ public_id, standing, title_en, title_vi }) => (
          <li key={public_id}>
            <p className="font-semibold">
              <a href={`/desk/trials/${public_id}`}>{local(title_en, title_vi) || t("ownDrafts.untitled")}</a>
            </p>
            <StatusLabel tone={standing === "returned" ? "attention" : "active"}>
              {term("standing", standing)}
            </StatusLabel>
            {standing === "returned" && <p className="text-sm">{t("ownDrafts.returned")}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
