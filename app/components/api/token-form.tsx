import { useTranslation } from "react-i18next";
import { CheckboxField } from "~/components/forms/checkbox-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { scopeField, type TokenScope } from "~/domain/access/token-scopes";

const lives = ["30", "90", "365"];

/** Asks for a new token: what it is for, how long, and what it may do. */
export function TokenForm({ refused, scopes }: { refused: Refused; scopes: readonly TokenScope[] }) {
  const { t } = useTranslation("api");
  const labels = { name: t("tokens.name"), days: t("tokens.days"), scopes: t("tokens.scopes") };
  return (
    <PostForm refused={refused} labels={labels}>
      <TextField field={fieldSource(refused, "name")} label={labels.name} hint={t("tokens.nameHint")} required />
      <SelectField
        field={fieldSource(refused, "days", "90")}
        label={labels.days}
        choices={lives.map((value) => ({ value, label: t("tokens.life", { count: Number(value) }) }))}
        emptyChoice={null}
      />
      <fieldset id="scopes">
        <legend className="font-semibold">{labels.scopes}</legend>
        {scopes.map((scope) => (
          <CheckboxField
            key={scope}
            field={fieldSource(refused, scopeField(scope))}
            label={t(`tokens.scope.${scopeField(scope).replace("scope.", "")}` as "tokens.scope.participants_read")}
          />
        ))}
      </fieldset>
      <SubmitButton>{t("tokens.submit")}</SubmitButton>
    </PostForm>
  );
}
