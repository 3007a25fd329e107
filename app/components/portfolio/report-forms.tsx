import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { reportBases } from "~/domain/dashboards/portfolio/periodic-report";

/** Notes a report that the trial owes by a day, with the rule that asks for it. */
export function ReportForm({ refused }: { refused: Refused }) {
  const { t } = useTranslation("portfolio");
  const labels = {
    subject: t("report.subject"),
    recipient: t("report.recipient"),
    basis: t("report.new.basis"),
    source: t("report.new.source"),
    dueOn: t("duty.due_on"),
  };
  return (
    <PostForm refused={refused} labels={labels}>
      <input type="hidden" name="intent" value="report" />
      <TextField field={fieldSource(refused, "subject")} label={labels.subject} required />
      <TextField field={fieldSource(refused, "recipient")} label={labels.recipient} required />
      <SelectField
        field={fieldSource(refused, "basis")}
        label={labels.basis}
        choices={reportBases.map((value) => ({ value, label: t(`report.basis.${value}`) }))}
        required
      />
      <TextField
        field={fieldSource(refused, "source")}
        label={labels.source}
        hint={t("report.new.sourceHint")}
        required
      />
      <DateField field={fieldSource(refused, "dueOn")} label={labels.dueOn} required />
      <SubmitButton>{t("report.new.submit")}</SubmitButton>
    </PostForm>
  );
}

/** Records that a report was sent, which ends it. */
export function SendingForm(props: {
  refused: Refused;
  reports: readonly { id: number; subject: string; recipient: string }[];
  today: string;
}) {
  const { refused, reports, today } = props;
  const { t } = useTranslation("portfolio");
  const labels = {
    report: t("report.sending.report"),
    sentOn: t("report.sending.sentOn"),
    receipt: t("report.sending.receipt"),
  };
  return (
    <PostForm refused={refused} labels={labels}>
      <input type="hidden" name="intent" value="sending" />
      <SelectField
        field={fieldSource(refused, "report")}
        label={labels.report}
        choices={reports.map(({ id, subject, recipient }) => ({
          value: String(id),
          label: `${subject}, ${recipient}`,
        }))}
        required
      />
      <DateField field={fieldSource(refused, "sentOn")} label={labels.sentOn} max={today} required />
      <TextField field={fieldSource(refused, "receipt")} label={labels.receipt} />
      <SubmitButton>{t("report.sending.submit")}</SubmitButton>
    </PostForm>
  );
}
