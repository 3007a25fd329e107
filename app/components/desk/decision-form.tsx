import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { FieldFrame } from "~/components/forms/field-frame";
import { controlAttributes } from "~/components/forms/field-source";
import { PasswordAgain } from "~/components/forms/password-again";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { RadioGroup } from "~/components/forms/radio-group";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { TextField } from "~/components/forms/text-field";
import { Section } from "~/components/ui/section";
import { useTerm } from "~/components/ui/use-term";
import { decisionKinds } from "~/domain/approvals/decision-kinds";
import { mostScanMegabytes } from "~/domain/trials/scan-kinds";

/** A decision as it stands in its document, with the ethics council's opinion before it and a scan, confirmed. */
export function DecisionForm({ refused, today }: { refused: Refused; today: string }) {
  const { t } = useTranslation("desk");
  const { t: ui } = useTranslation("ui");
  const term = useTerm();
  const labels = {
    decision: t("decision.decision"),
    number: t("decision.number"),
    symbol: t("decision.symbol"),
    decidedOn: t("decision.decidedOn"),
    signatory: t("decision.signatory"),
    conditions: t("decision.conditions"),
    council: t("decision.council"),
    councilOpinion: t("decision.councilOpinion"),
    councilOpinionOn: t("decision.councilOpinionOn"),
    scan: t("decision.scan"),
    password: ui("form.password"),
  };
  const source = (name: keyof typeof labels) => fieldSource(refused, name);
  const scan = source("scan");
  const scanHint = t("decision.scanHint", { max: mostScanMegabytes });
  return (
    <Section title={t("decision.transcribe")} id="decide">
      <PostForm refused={refused} labels={labels} withFile>
        <TextField field={source("council")} label={labels.council} required />
        <TextArea field={source("councilOpinion")} label={labels.councilOpinion} required />
        <DateField field={source("councilOpinionOn")} label={labels.councilOpinionOn} max={today} required />
        <RadioGroup
          field={source("decision")}
          label={labels.decision}
          choices={decisionKinds.map((value) => ({ value, label: term("decision", value) }))}
          required
        />
        <TextField field={source("number")} label={labels.number} required />
        <TextField field={source("symbol")} label={labels.symbol} hint={t("decision.symbolHint")} required />
        <DateField field={source("decidedOn")} label={labels.decidedOn} max={today} required />
        <TextField field={source("signatory")} label={labels.signatory} required />
        <TextArea field={source("conditions")} label={labels.conditions} hint={t("decision.conditionsHint")} />
        <FieldFrame field={scan} label={labels.scan} hint={scanHint}>
          <input {...controlAttributes(scan, scanHint, false)} type="file" accept=".pdf,.png,.jpg,.jpeg" />
        </FieldFrame>
        <PasswordAgain field={source("password")} meaning={t("decision.meaning")} />
        <SubmitButton>{t("decision.submit")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
