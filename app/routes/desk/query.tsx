import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { fieldSource, PostForm } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import type { QueryAct, QueryField, QuerySubject } from "~/domain/monitoring/data-query";
import { formatInstant } from "~/lib/formatting/dates";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { continueQueryFromForm } from "~/services/monitoring/continue-query.server";
import { monitoringTitle } from "~/services/monitoring/monitoring-title.server";
import { readQuery } from "~/services/monitoring/read-queries.server";

export const loader = authorised("queries:read", async (work) => ({
  ...(await readQuery(work)),
  title: monitoringTitle(work.language, "one"),
}));

export const action = authorisedAction("queries:read", async (work) => {
  await continueQueryFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/queries/${work.params["number"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

/** Where below a participant's page an entry of a kind is shown. */
function entryPlace(subject: QuerySubject, entry: number): string {
  const places = {
    event: "#timeline",
    assessment: "#assessments",
    visit: "/visits",
    adverse_event: `/adverse-event/${entry}`,
    baseline: "/baseline",
  };
  return places[subject];
}

export default function Query() {
  const query = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("queries");
  const language = useLanguage();
  const about = `${t(`subject.${query.subject as QuerySubject}`)} ${query.entry}: ${t(`field.${query.field as QueryField}`)}`;
  const participant = `/desk/trials/${query.head.publicId}/participants/${query.code}`;
  return (
    <LifeCyclePage
      head={query.head}
      title={t("named", { number: query.number })}
      lead={t(`standing.${query.standing}`)}
    >
      <p className="mb-2">
        <a href={participant}>{query.code}</a>, {about}
      </p>
      <p className="mb-4 flex flex-wrap gap-x-6">
        <a href={`${participant}${entryPlace(query.subject as QuerySubject, query.entry)}`}>{t("toEntry")}</a>
        <a href={`/desk/trials/${query.head.publicId}/queries`}>{t("list")}</a>
      </p>
      <ol className="space-y-4">
        {query.entries.map((entry) => (
          <li key={entry.number} className="border-s-4 border-line ps-4">
            <p className="text-sm text-muted">
              {t(`said.${entry.act as QueryAct}`)}, {formatInstant(entry.entered_at, language)}
            </p>
            <p className="max-w-prose whitespace-pre-line">{entry.text}</p>
          </li>
        ))}
      </ol>
      {query.acts.map((act) => {
        const own = refused?.entered["intent"] === act ? refused : undefined;
        const source = fieldSource(own, "text");
        return (
          <Section key={act} title={t(`do.${act}`)} id={`do-${act}`}>
            <PostForm refused={own} labels={{ text: t("text") }} idPrefix={`${act}-`}>
              <input type="hidden" name="intent" value={act} />
              <TextArea field={{ ...source, id: `${act}-${source.id}` }} label={t("text")} required />
              <SubmitButton>{t(`do.${act}`)}</SubmitButton>
            </PostForm>
          </Section>
        );
      })}
    </LifeCyclePage>
  );
}
