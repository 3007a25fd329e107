import { useTranslation } from "react-i18next";
import { PostForm } from "~/components/forms/post-form";
import type { Choice } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { type FieldComment, FieldComments } from "~/components/review/field-comments";
import { useLanguage } from "~/components/ui/use-language";
import { sectionFields } from "~/domain/trials/section-fields";
import { type RecordSection, sectionNames } from "~/domain/trials/section-names";
import type { WordedFact } from "~/domain/trials/worded-fact";
import { type FormEntries, rowCount } from "~/lib/form-entries";
import { DraftField } from "./draft-field";
import type { DraftParts } from "./draft-parts";
import { usePathLabel } from "./use-field-label";

export interface DraftFormProps extends Omit<DraftParts, "required"> {
  section: RecordSection;
  revision: number;
  /** Ids of the rows that the form shows of each long group. */
  seen: Readonly<Record<string, string>>;
  /** What the section lacked when the form was written: its errors mark the fields that are required. */
  missing: readonly WordedFact[];
  /** All that the section lacks now, in one line. */
  summary: string;
  publicId: string;
  /** Open review comments on the section's fields, each shown beside its own. */
  comments: readonly FieldComment[];
}

/** The interventions that a form holds itself, saved or not, as choices for its arms. */
function useOwnInterventions(): (entries: FormEntries) => Choice[] {
  const { t } = useTranslation("record");
  const language = useLanguage();
  return (entries) =>
    Array.from({ length: rowCount(entries, "interventions") }, (_, index) => {
      const name = (part: string) => entries[`interventions.${index}.name.${part}`];
      const label = name(language) || name("en") || name("vi") || t("row.unnamed", { number: index + 1 });
      return { value: entries[`interventions.${index}.id`] ?? `row-${index + 1}`, label };
    });
}

/** The form of one section of a draft. Everything in it is a plain post: rows, checking without saving, saving. */
export function DraftForm(props: DraftFormProps) {
  const { section, revision, seen, missing, summary, entries, refused, publicId, comments, ...parts } = props;
  const where = usePathLabel();
  const ownInterventions = useOwnInterventions();
  const shown = refused?.entered ?? entries;
  const required = new Set(missing.filter(({ severity }) => severity === "error").map(({ field }) => field));
  const labels = Object.fromEntries((refused?.issues ?? []).map(({ path }) => [path, where(path)]));
  const interventions = section === "design" ? ownInterventions(shown) : parts.interventions;
  const hidden = { revision: String(revision), ...prefixed(seen) };
  return (
    <div className="mt-6">
      <PostForm refused={refused} labels={labels} withFile={section === "oversight"}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={refused?.entered[name] ?? value} />
        ))}
        {sectionFields[section].map((field) => (
          <div key={field.name} className="space-y-2">
            <FieldComments publicId={publicId} path={`${section}.${field.name}`} comments={comments} />
            <DraftField
              {...parts}
              field={field}
              within=""
              entries={shown}
              refused={refused}
              required={required}
              interventions={interventions}
            />
          </div>
        ))}
        <SavingBar section={section} summary={summary} />
      </PostForm>
    </div>
  );
}

/** The ends of the form, in sight wherever it is being written, with what the section lacks now. */
function SavingBar({ section, summary }: { section: RecordSection; summary: string }) {
  const { t } = useTranslation("desk");
  const { t: record } = useTranslation("record");
  const next = sectionNames[sectionNames.indexOf(section) + 1];
  return (
    <div className="saving-bar border-t border-line bg-paper py-3 sm:sticky sm:bottom-0">
      <p role="status" className="mb-2 text-sm">
        <a href="#missing">{summary}</a>
      </p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("draft.save")}</SubmitButton>
        {next && (
          <SubmitButton look="secondary" intent="next">
            {record("list.saveAndNext", { section: record(`section.${next}`) })}
          </SubmitButton>
        )}
        <SubmitButton look="secondary" intent="check">
          {record("list.check")}
        </SubmitButton>
      </div>
    </div>
  );
}

function prefixed(seen: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(seen).map(([group, ids]) => [`seen.${group}`, ids]));
}
