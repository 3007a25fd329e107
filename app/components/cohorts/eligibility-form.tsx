import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { RadioGroup } from "~/components/forms/radio-group";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { Notice } from "~/components/ui/notice";
import { useLocal } from "~/components/ui/local-words";
import { criterionAnswers } from "~/domain/cohorts/eligibility";
import type { Criterion } from "./protocol-version";

/** A check of eligibility, criterion by criterion, against the version approved for the site. */
export function EligibilityForm(props: {
  refused: Refused;
  version: { id: number; label: string; approved: boolean };
  criteria: readonly Criterion[];
  /** There is a check already: this one needs its reason. */
  again: boolean;
  today: string;
}) {
  const { refused, version, criteria, again, today } = props;
  const { t } = useTranslation("cohort");
  const local = useLocal();
  const named = ({ number, kind, text_en, text_vi }: Criterion) => {
    const word = t(kind === "exclusion" ? "protocol.exclusion" : "protocol.inclusion");
    return `${number}. ${word}: ${local(text_en, text_vi)}`;
  };
  const labels: Record<string, string> = { checkedOn: t("eligibility.checkedOn"), reason: t("eligibility.reason") };
  for (const criterion of criteria) labels[`answers.${criterion.number}`] = named(criterion);
  return (
    <>
      <p className="mb-4">{t("eligibility.against", { label: version.label })}</p>
      {!version.approved && <Notice kind="warning">{t("eligibility.notApproved")}</Notice>}
      <PostForm refused={refused} labels={labels}>
        <input type="hidden" name="version" value={version.id} />
        <DateField
          field={fieldSource(refused, "checkedOn", today)}
          label={t("eligibility.checkedOn")}
          max={today}
          required
        />
        {criteria.map((criterion) => (
          <RadioGroup
            key={criterion.number}
            field={fieldSource(refused, `answers.${criterion.number}`)}
            label={named(criterion)}
            choices={criterionAnswers.map((value) => ({ value, label: t(`eligibility.answers.${value}`) }))}
            required
          />
        ))}
        {again && <TextField field={fieldSource(refused, "reason")} label={t("eligibility.reason")} required />}
        <SubmitButton>{t("eligibility.submit")}</SubmitButton>
      </PostForm>
    </>
  );
}
