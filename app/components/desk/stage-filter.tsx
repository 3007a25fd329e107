import { useTranslation } from "react-i18next";
import { FilterBar } from "~/components/ui/filter-bar";
import { useTerm } from "~/components/ui/use-term";
import type { Stage } from "~/domain/cohorts/participant-state";

const stages: readonly Stage[] = [
  "in_screening",
  "screen_failed",
  "enrolled",
  "product_failed",
  "infused",
  "completed",
  "left",
  "lost",
  "died",
];

/** Narrows a list of participants by where they stand. */
export function StageFilter({ action, stage }: { action: string; stage: string }) {
  const { t } = useTranslation("desk");
  const term = useTerm();
  return (
    <div className="mb-6">
      <FilterBar
        action={action}
        filters={[
          {
            name: "stage",
            label: t("participants.stage"),
            value: stage,
            options: stages.map((value) => ({ value, label: term("stage", value) })),
          },
        ]}
        clear={stage === "" ? null : action}
      />
    </div>
  );
}
