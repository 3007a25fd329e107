import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BilingualField } from "~/components/forms/bilingual-field";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { proposeFromForm, readProposalForm } from "~/services/desk/registration-pages.server";
import { reviewTitle } from "~/services/desk/review-title.server";

export const loader = authorised("trial:submit", async (work) => ({
  ...(await readProposalForm(work)),
  title: reviewTitle(work.language, "page.proposals/new"),
}));

export const action = authorisedAction("trial:submit", async (work) => {
  await proposeFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function ProposalForm() {
  const { head, title, planned, enrolled, sponsor } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("review");
  const labels = {
    code: t("proposal.code"),
    name: t("proposal.name"),
    additional: t("proposal.additional"),
    rationale: t("proposal.rationale"),
    proposer: t("proposal.proposer"),
  };
  const both = (name: "name" | "rationale" | "proposer", stored?: { en?: string; vi?: string } | null) => ({
    label: labels[name],
    en: fieldSource(refused, `${name}.en`, stored?.en),
    vi: fieldSource(refused, `${name}.vi`, stored?.vi),
  });
  return (
    <LifeCyclePage head={head} title={title} lead={t("proposal.lead")}>
      <p className="mb-6">{t("proposal.numbers", { planned: planned ?? "?", enrolled })}</p>
      <PostForm refused={refused} labels={labels}>
        <TextField field={fieldSource(refused, "code")} label={labels.code} hint={t("proposal.codeHint")} required />
        <BilingualField {...both("name")} required />
        <NumberField field={fieldSource(refused, "additional")} label={labels.additional} required />
        <BilingualField {...both("rationale")} long />
        <BilingualField {...both("proposer", sponsor)} required />
        <SubmitButton>{t("proposal.submit")}</SubmitButton>
      </PostForm>
    </LifeCyclePage>
  );
}
