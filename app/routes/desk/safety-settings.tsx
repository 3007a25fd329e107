import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { HolidaysTable } from "~/components/safety/holidays-table";
import { PlanFacts } from "~/components/safety/plan-facts";
import { PlanForm } from "~/components/safety/plan-form";
import { RuleForm } from "~/components/safety/rule-form";
import { RulesTable } from "~/components/safety/rules-table";
import { TrialMarks } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { readSafetySettings } from "~/services/safety/read-safety-settings.server";
import { safetyTitle } from "~/services/safety/safety-title.server";
import { saveSettingsFromForm } from "~/services/safety/save-settings.server";

export const loader = authorised("safety:read", async (work) => ({
  ...(await readSafetySettings(work)),
  title: safetyTitle(work.language, "settings.title"),
}));

export const action = authorisedAction("safety:configure", async (work) => {
  await saveSettingsFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/safety/settings`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function SafetySettings() {
  const { head, plan, rules, holidays, configures, today, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const base = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={<Breadcrumb above={[{ href: `${base}/safety`, label: desk("safety.list") }]} here={title} />}
      title={title}
      marks={<TrialMarks head={head} />}
      lead={t("settings.lead")}
    >
      <Section title={t("plan.title")} id="plan" lead={t("plan.lead")}>
        <PlanFacts plan={plan} />
        {configures && (
          <div className="mt-6">
            <PlanForm refused={refused} plan={plan} />
          </div>
        )}
      </Section>
      <Section title={t("rule.title")} id="rules" lead={t("rule.lead")}>
        <RulesTable rules={rules} />
        {configures && (
          <div className="mt-6">
            <RuleForm refused={refused} today={today} />
          </div>
        )}
      </Section>
      <Section title={t("holiday.title")} id="holidays" lead={t("holiday.lead")}>
        <HolidaysTable holidays={holidays} />
      </Section>
    </Page>
  );
}
