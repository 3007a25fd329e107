import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { LookTable } from "~/components/safety/look-table";
import { MaskingFacts } from "~/components/safety/masking-facts";
import { UnblindingForm } from "~/components/safety/unblinding-form";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { readMasking, recordUnblindingFromForm } from "~/services/safety/record-unblinding.server";
import { safetyTitle } from "~/services/safety/safety-title.server";

export const loader = authorised("progress:read", async (work) => ({
  ...(await readMasking(work)),
  title: safetyTitle(work.language, "masking.title"),
}));

export const action = authorisedAction(
  "trial:unblind",
  async (work) => {
    await recordUnblindingFromForm(work);
    return redirect(`/desk/trials/${work.params["id"]}/masking`);
  },
  { passwordField: "password" },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Masking() {
  const { head, looks, records, today, title, ...facts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("safety");
  const trialTitle = useTrialTitle();
  return (
    <Page
      above={<Breadcrumb above={[{ href: `/desk/trials/${head.publicId}`, label: trialTitle(head) }]} here={title} />}
      title={title}
      marks={<TrialMarks head={head} />}
      lead={t("masking.lead")}
    >
      <MaskingFacts {...facts} />
      {records && <UnblindingForm refused={refused} today={today} masked={facts.masked} />}
      {looks && (
        <Section title={t("look.title")} id="looks" lead={t("look.lead")}>
          <LookTable looks={looks} />
        </Section>
      )}
    </Page>
  );
}
