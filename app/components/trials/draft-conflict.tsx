import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import type { Refused } from "~/components/forms/post-form";
import { fieldSource, PostForm } from "~/components/forms/post-form";
import { RadioGroup } from "~/components/forms/radio-group";
import { SubmitButton } from "~/components/forms/submit-button";
import { LinkButton } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import type { DraftDifference } from "~/domain/trials/draft-merge";
import type { RecordSection } from "~/domain/trials/section-names";
import { formatInstant } from "~/lib/formatting/dates";
import { usePathLabel } from "./use-field-label";
import { useValueWords } from "./use-value-words";

/** Somebody else's save, as the page shows it. */
export interface ShownConflict {
  revision: number;
  savedBy: string | null;
  savedAt: Date | string | null;
  differences: (DraftDifference & { chosen: "mine" | "theirs" | null })[];
}

/** The name under which the choice of a path is sent: each part is marked, so that none reads as a row's number. */
function choiceName(path: string): string {
  return ["choice", ...path.split(".").map((part) => `_${part}`)].join(".");
}

const isOwn = (name: string): boolean => name !== "intent" && name !== "resolved" && !name.startsWith("choice.");

/** What is wrong at a path: that no choice was made. */
function faultsAt({ issues }: NonNullable<Refused>, path: string): string[] {
  return issues.flatMap((issue) => (issue.path === path ? [issue.message] : []));
}

/**
 * Two people's contents of a section, field by field: what was typed, what somebody else saved meanwhile (who and when), and a
 * choice for each. Everything that was typed is posted again with the choices.
 */
export function DraftConflict(props: {
  section: RecordSection;
  conflict: ShownConflict;
  refused: NonNullable<Refused>;
}) {
  const { section, conflict, refused } = props;
  const { t } = useTranslation("record");
  const language = useLanguage();
  const where = usePathLabel();
  const words = useValueWords();
  const name = conflict.savedBy ?? t("conflict.unknown");
  const when = conflict.savedAt === null ? "" : formatInstant(new Date(conflict.savedAt), language);
  return (
    <>
      <Notice kind="warning" title={t("conflict.title")} live>
        {conflict.differences.length === 0 ? t("conflict.same") : t("conflict.lead", { name, when })}
      </Notice>
      <div className="mt-6">
        <PostForm refused={undefined} labels={{}} withFile={section === "oversight"}>
          <input type="hidden" name="intent" value="resolve" />
          <input type="hidden" name="resolved" value={conflict.revision} />
          {Object.entries(refused.entered)
            .filter(([field]) => isOwn(field))
            .map(([field, value]) => (
              <input key={field} type="hidden" name={field} value={value} />
            ))}
          {conflict.differences.map(({ path, mine, theirs, only, chosen }) => (
            <RadioGroup
              key={path}
              field={{ ...fieldSource(undefined, choiceName(path), chosen), errors: faultsAt(refused, path) }}
              label={where(path)}
              hint={t(`conflict.${only === null ? "both" : only === "mine" ? "onlyMine" : "onlyTheirs"}`)}
              choices={[
                { value: "mine", label: t("conflict.mine"), hint: words(section, path, mine) ?? notStated(t) },
                {
                  value: "theirs",
                  label: t("conflict.theirs", { name, when }),
                  hint: words(section, path, theirs) ?? notStated(t),
                },
              ]}
              required
            />
          ))}
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{t("conflict.save")}</SubmitButton>
            <LinkButton href={`./${section}`}>{t("conflict.discard")}</LinkButton>
          </div>
        </PostForm>
      </div>
    </>
  );
}

function notStated(t: (key: ParseKeys<"words">, options: { ns: "words" }) => string): string {
  return t("missing.not-stated", { ns: "words" });
}
