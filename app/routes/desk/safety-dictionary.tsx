import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { DictionaryForm } from "~/components/safety/dictionary-form";
import { TermTable } from "~/components/safety/term-table";
import { TrialMarks } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { SearchForm } from "~/components/ui/search-form";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { loadDictionaryFromForm, readDictionaries } from "~/services/safety/load-dictionary.server";
import { safetyTitle } from "~/services/safety/safety-title.server";

export const loader = authorised("safety:write", async (work) => ({
  ...(await readDictionaries(work)),
  title: safetyTitle(work.language, "dictionary.title"),
}));

export const action = authorisedAction("safety:configure", async (work) => {
  await loadDictionaryFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/safety/dictionary`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function SafetyDictionary() {
  const { head, asked, dictionaries, terms, loads, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const base = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={<Breadcrumb above={[{ href: `${base}/safety`, label: desk("safety.list") }]} here={title} />}
      title={title}
      marks={<TrialMarks head={head} />}
      lead={t("dictionary.lead")}
    >
      <ul className="mb-6 list-disc ps-5">
        {dictionaries.map(({ dictionary, terms: count }) => (
          <li key={dictionary}>{`${dictionary}: ${t("dictionary.terms", { count })}`}</li>
        ))}
      </ul>
      <SearchForm action={`${base}/safety/dictionary`} label={t("lookup.label")} value={asked} />
      {asked !== "" && <TermTable terms={terms} />}
      {loads && <DictionaryForm refused={refused} />}
    </Page>
  );
}
