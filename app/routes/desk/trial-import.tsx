import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FieldFrame } from "~/components/forms/field-frame";
import { controlAttributes } from "~/components/forms/field-source";
import { fieldSource, PostForm } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { Page } from "~/components/layout/page";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { useLocal } from "~/components/ui/local-words";
import { translatorFor } from "~/lib/languages/translator";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { importTrial, readPostedSource, readTrialImport } from "~/services/desk/trial-import.server";

export const loader = authorised("trial:draft", async (work) => ({
  ...(await readTrialImport(work)),
  title: translatorFor(work.language).t("exchange:registry.title"),
}));

export const action = async (args: ActionFunctionArgs) => {
  const source = await readPostedSource(args);
  return authorisedAction("trial:draft", async (work) =>
    redirect(`/desk/trials/${await importTrial(work, source)}/origin`),
  )(args);
};

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function TrialImport() {
  const { organisations } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("exchange");
  const { t: desk } = useTranslation("desk");
  const local = useLocal();
  const labels = {
    organisation: desk("trials.onBehalfOf"),
    number: t("registry.number"),
    file: t("registry.file"),
  };
  const file = fieldSource(refused, "file");
  return (
    <Page
      above={<Breadcrumb above={[{ href: "/desk/trials", label: desk("trials.title") }]} here={t("registry.title")} />}
      title={t("registry.title")}
      lead={t("registry.lead")}
    >
      <PostForm refused={refused} labels={labels} withFile>
        <SelectField
          field={fieldSource(refused, "organisation", String(organisations[0]?.id ?? ""))}
          label={labels.organisation}
          choices={organisations.map(({ id, name_en, name_vi }) => ({
            value: String(id),
            label: local(name_en, name_vi),
          }))}
          emptyChoice={null}
        />
        <TextField field={fieldSource(refused, "number")} label={labels.number} hint={t("registry.numberHint")} />
        <FieldFrame field={file} label={labels.file} hint={t("registry.fileHint")}>
          <input
            {...controlAttributes(file, t("registry.fileHint"), false)}
            type="file"
            accept=".json,.xml,application/json,application/xml,text/xml"
          />
        </FieldFrame>
        <SubmitButton>{t("registry.submit")}</SubmitButton>
      </PostForm>
    </Page>
  );
}
