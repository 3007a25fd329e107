import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { DeskTrialTable } from "~/components/desk/desk-trial-table";
import { fieldSource, PostForm } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { Page } from "~/components/layout/page";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { parseForm } from "~/lib/parse-form";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readTrialDesk } from "~/services/desk/trial-desk.server";
import { startTrial } from "~/services/trials/start-trial.server";

const start = z.object({ organisation: z.coerce.number().int() });

export const loader = authorised("desk:open", async (work) => ({
  ...(await readTrialDesk(work)),
  title: deskTitle(work.language, "trials.title"),
}));

export const action = authorisedAction("trial:draft", async (work) => {
  const { organisation } = parseForm(start, work.form);
  const { publicId } = await startTrial(work, { organisationId: organisation });
  return redirect(`/desk/trials/${publicId}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function DeskTrials() {
  const { trials, organisations } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("desk");
  const { t: exchange } = useTranslation("exchange");
  const local = useLocal();
  const labels = { organisation: t("trials.onBehalfOf") };
  return (
    <Page title={t("trials.title")}>
      <DeskTrialTable trials={trials} />
      {organisations.length > 0 && (
        <Section title={t("trials.start")} lead={t("trials.startLead")}>
          <p className="mb-4 max-w-prose">
            {exchange("registry.openLead")} <a href="/desk/trials/import">{exchange("registry.open")}</a>
          </p>
          <PostForm refused={refused} labels={labels}>
            <SelectField
              field={fieldSource(refused, "organisation", String(organisations[0]?.id))}
              label={labels.organisation}
              choices={organisations.map(({ id, name_en, name_vi }) => ({
                value: String(id),
                label: local(name_en, name_vi),
              }))}
              emptyChoice={null}
            />
            <SubmitButton>{t("trials.startButton")}</SubmitButton>
          </PostForm>
        </Section>
      )}
    </Page>
  );
}
