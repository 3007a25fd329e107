import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, type Refused } from "~/components/forms/post-form";
import { type Choice, SelectField } from "~/components/forms/select-field";
import { TextField } from "~/components/forms/text-field";
import { useTerm } from "~/components/ui/use-term";
import { reaches } from "~/domain/access/grant-reach";
import { roles } from "~/domain/access/roles";

/** Labels of the fields of a role, for the summary of faults. */
export function useGrantLabels() {
  const { t } = useTranslation("security");
  return {
    role: t("grant.role"),
    reach: t("grant.reach"),
    organisation: t("grant.organisation"),
    trial: t("grant.trial"),
    site: t("grant.site"),
    from: t("grant.from"),
    until: t("grant.until"),
  };
}

/** First and last day of a role. */
export function PeriodFields({ refused }: { refused: Refused }) {
  const { t } = useTranslation("security");
  const labels = useGrantLabels();
  return (
    <>
      <DateField field={fieldSource(refused, "from")} label={labels.from} hint={t("grant.fromHint")} />
      <DateField field={fieldSource(refused, "until")} label={labels.until} hint={t("grant.untilHint")} />
    </>
  );
}

/** Which role, where, and from when to when; what the place needs is judged by the server. */
export function GrantFields({ refused, organisations }: { refused: Refused; organisations: readonly Choice[] }) {
  const { t } = useTranslation("security");
  const term = useTerm();
  const labels = useGrantLabels();
  const source = (name: string) => fieldSource(refused, name);
  return (
    <>
      <SelectField
        field={source("role")}
        label={labels.role}
        choices={roles.map((role) => ({ value: role, label: term("role", role) }))}
        required
      />
      <SelectField
        field={source("reach")}
        label={labels.reach}
        hint={t("grant.reachHint")}
        choices={reaches.map((reach) => ({ value: reach, label: t(`grant.reaches.${reach}`) }))}
        required
      />
      <SelectField field={source("organisation")} label={labels.organisation} choices={organisations} />
      <TextField field={source("trial")} label={labels.trial} hint={t("grant.trialHint")} autoComplete="off" />
      <TextField field={source("site")} label={labels.site} autoComplete="off" />
      <PeriodFields refused={refused} />
    </>
  );
}
