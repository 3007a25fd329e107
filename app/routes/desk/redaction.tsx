import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { PasswordAgain } from "~/components/forms/password-again";
import { fieldSource, PostForm } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { TextField } from "~/components/forms/text-field";
import { getTrialInScope } from "@db/queries/desk-trials";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { monitoringTitle } from "~/services/monitoring/monitoring-title.server";
import { redactNameFromForm } from "~/services/monitoring/redact-name.server";

export const loader = authorised("audit:redact", async ({ trx, scope, params, language }) => ({
  head: deskHead(await getTrialInScope(trx, scope, params["id"] ?? "")),
  title: monitoringTitle(language, "redaction.title"),
}));

export const action = authorisedAction(
  "audit:redact",
  async (work) => {
    await redactNameFromForm(work);
    return redirect(`/desk/trials/${work.params["id"]}/audit?form=text`);
  },
  { passwordField: "password" },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Redaction() {
  const { head, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("queries");
  const { t: ui } = useTranslation("ui");
  const labels = {
    participant: t("participant"),
    phrase: t("redaction.phrase"),
    reason: t("reason"),
    password: ui("form.password"),
  };
  return (
    <LifeCyclePage head={head} title={title} lead={t("redaction.lead")}>
      <PostForm refused={refused} labels={labels}>
        <TextField
          field={fieldSource(refused, "participant")}
          label={labels.participant}
          hint={t("participantHint")}
          required
        />
        <TextField
          field={fieldSource(refused, "phrase")}
          label={labels.phrase}
          hint={t("redaction.phraseHint")}
          autoComplete="off"
          required
        />
        <TextArea
          field={fieldSource(refused, "reason")}
          label={labels.reason}
          hint={t("redaction.reasonHint")}
          required
        />
        <PasswordAgain field={fieldSource(refused, "password")} meaning={t("redaction.meaning")} />
        <SubmitButton look="danger">{t("redaction.button")}</SubmitButton>
      </PostForm>
    </LifeCyclePage>
  );
}
