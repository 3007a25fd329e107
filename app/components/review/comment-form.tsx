import { useTranslation } from "react-i18next";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { RadioGroup } from "~/components/forms/radio-group";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { Section } from "~/components/ui/section";
import { commentSeverities } from "~/domain/trials/life-cycle/review-comment";
import { usePathName } from "./use-path-name";

/** A new comment: on which field (`chosen` at first), how grave, and its words. One path alone is not asked for. */
export function CommentForm(props: { paths: readonly string[]; chosen: string | null; refused: Refused }) {
  const { paths, chosen, refused } = props;
  const { t } = useTranslation("review");
  const pathName = usePathName();
  const own = refused?.entered["intent"] === "comment" ? refused : undefined;
  const labels = { path: t("comment.field"), severity: t("comment.severity"), body: t("comment.body") };
  return (
    <Section title={t("comment.add")} id="comment">
      <PostForm refused={own} labels={labels}>
        {chosen !== null && <input type="hidden" name="back" value="record" />}
        {paths.length === 1 ? (
          <input type="hidden" name="path" value={paths[0]} />
        ) : (
          <SelectField
            field={fieldSource(own, "path", chosen)}
            label={labels.path}
            choices={paths.map((path) => ({ value: path, label: pathName(path) }))}
            required
          />
        )}
        <RadioGroup
          field={fieldSource(own, "severity")}
          label={labels.severity}
          choices={commentSeverities.map((value) => ({ value, label: t(`severity.${value}`) }))}
          required
        />
        <TextArea field={fieldSource(own, "body")} label={labels.body} required />
        <SubmitButton intent="comment">{t("comment.addButton")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
