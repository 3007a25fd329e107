import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { fieldSource, PostForm } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { ClaimList } from "~/components/review/claim-list";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { changeClaims, readClaimsPage } from "~/services/desk/claims-page.server";
import { reviewTitle } from "~/services/desk/review-title.server";

export const loader = authorised("review:comment", async (work) => ({
  ...(await readClaimsPage(work)),
  title: reviewTitle(work.language, "page.claims"),
}));

export const action = authorisedAction("review:comment", async (work) => {
  await changeClaims(work);
  return redirect(`/desk/trials/${work.params["id"]}/claims`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function AccountClaims() {
  const { head, title, reviews, claims, accounts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("review");
  const local = useLocal();
  const own = refused?.entered["intent"] === "claim" ? refused : undefined;
  const labels = { account: t("claim.account"), rationale: t("claim.rationale") };
  return (
    <LifeCyclePage head={head} title={title} lead={t("claim.lead")}>
      <ClaimList claims={claims} reviews={reviews} refused={refused} />
      {!reviews && (
        <Section title={t("claim.title")} id="claim">
          <PostForm refused={own} labels={labels}>
            <SelectField
              field={fieldSource(own, "account")}
              label={labels.account}
              choices={accounts.map(({ public_id, title_en, title_vi }) => ({
                value: public_id,
                label: local(title_en, title_vi) || public_id,
              }))}
              required
            />
            <TextArea field={fieldSource(own, "rationale")} label={labels.rationale} required />
            <SubmitButton intent="claim">{t("claim.submit")}</SubmitButton>
          </PostForm>
        </Section>
      )}
    </LifeCyclePage>
  );
}
