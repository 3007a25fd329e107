import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PasswordAgain } from "~/components/forms/password-again";
import { fieldSource, PostForm } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { Page } from "~/components/layout/page";
import { TrialMarks } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { safetyTitle } from "~/services/safety/safety-title.server";
import { readUnmasking, unmaskFromForm } from "~/services/safety/unmask-participant.server";

export const loader = authorised("participants:unmask", async (work) => ({
  ...(await readUnmasking(work)),
  title: safetyTitle(work.language, "unmask.title"),
}));

export const action = authorisedAction(
  "participants:unmask",
  async (work) => {
    await unmaskFromForm(work);
    return redirect(`/desk/trials/${work.params["id"]}/participants/${work.params["code"]}/unmask`);
  },
  { passwordField: "password" },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Unmasking() {
  const { head, code, masked, allocated, arm, unmaskings, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("safety");
  const { t: ui } = useTranslation("ui");
  const language = useLanguage();
  const own = `/desk/trials/${head.publicId}/participants/${code}`;
  const labels = { reason: t("unmask.reason"), password: ui("form.password") };
  const closed = !masked ? t("unmask.notMasked") : !allocated ? t("unmask.notAllocated") : null;
  return (
    <Page
      above={<Breadcrumb above={[{ href: own, label: code }]} here={title} />}
      title={title}
      marks={<TrialMarks head={head} />}
      lead={t("unmask.lead")}
    >
      {arm && (
        <Notice kind="warning" title={t("unmask.arm")}>
          {`${arm.code}: ${language === "vi" ? arm.name_vi : arm.name_en}`}
        </Notice>
      )}
      <ul className="my-6 list-disc ps-5">
        {unmaskings.map(({ number, happenedOn, reason }) => (
          <li key={number}>{t("unmask.past", { day: formatDate(happenedOn, language), reason })}</li>
        ))}
      </ul>
      {closed !== null && <p className="max-w-prose">{closed}</p>}
      {closed === null && (
        <PostForm refused={refused} labels={labels}>
          <TextArea field={fieldSource(refused, "reason")} label={labels.reason} required />
          <PasswordAgain field={fieldSource(refused, "password")} meaning={t("unmask.meaning")} />
          <SubmitButton look="danger">{t("unmask.button")}</SubmitButton>
        </PostForm>
      )}
    </Page>
  );
}
