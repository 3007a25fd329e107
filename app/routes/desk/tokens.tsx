import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TokenForm } from "~/components/api/token-form";
import { TokenTable } from "~/components/api/token-table";
import { Page } from "~/components/layout/page";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { translatorFor } from "~/lib/languages/translator";
import { wholeNumberFrom } from "~/lib/whole-number";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { makeToken, readTokens, revokeToken } from "~/services/api/personal-tokens.server";

export const loader = authorised("desk:open", async (work) => ({
  ...(await readTokens(work)),
  title: translatorFor(work.language).t("api:tokens.title"),
}));

export const action = authorisedAction("desk:open", async (work) => {
  const revoked = work.form.get("revoke");
  if (revoked === null) return { made: await makeToken(work), refused: undefined };
  await revokeToken(work, wholeNumberFrom(String(revoked)) ?? 0);
  return redirect("/desk/account/tokens");
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Tokens() {
  const { tokens, scopes, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("api");
  const made = answer && "made" in answer ? answer.made : undefined;
  return (
    <Page title={title} lead={t("tokens.lead")}>
      {made && (
        <Notice kind="done">
          <p>{t("tokens.made", { name: made.name })}</p>
          <pre className="mt-2 overflow-x-auto border border-line p-3 select-all">{made.token}</pre>
        </Notice>
      )}
      <Section title={t("tokens.own")}>
        <TokenTable tokens={tokens} />
      </Section>
      <Section title={t("tokens.make")}>
        {scopes.length === 0 ? <p>{t("tokens.noScope")}</p> : <TokenForm refused={answer?.refused} scopes={scopes} />}
      </Section>
      <p className="mt-8">
        <a href="/api/docs">{t("docs.title")}</a>
      </p>
    </Page>
  );
}
