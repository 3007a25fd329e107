import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { PostForm } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { Page } from "~/components/layout/page";
import { DraftField } from "~/components/trials/draft-field";
import { useFieldLabel } from "~/components/trials/use-field-label";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { sectionFields } from "~/domain/trials/section-fields";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readDraftSection, saveDraftSection } from "~/services/desk/draft-section.server";

/** Fields without one control that bears their name as its id: links to them need a place of their own. */
const severalControls: ReadonlySet<string> = new Set(["text", "longText", "group", "rows"]);

export const loader = authorised("trial:draft", async (work) => ({
  ...(await readDraftSection(work)),
  title: deskTitle(work.language, "draft.section"),
}));

export const action = authorisedAction("trial:draft", async (work) => {
  const again = await saveDraftSection(work);
  return again ?? redirect(`/desk/trials/${work.params["id"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function DraftSection() {
  const { publicId, section, revision, entries, missing, countries } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("public");
  const label = useFieldLabel();
  const shown = refused?.entered ?? entries;
  const required = new Set(missing.filter(({ severity }) => severity === "error").map(({ field }) => field));
  const labels = Object.fromEntries((refused?.issues ?? []).map(({ path }) => [path, label(path)]));
  const trialHref = `/desk/trials/${publicId}`;
  return (
    <Page
      above={
        <Breadcrumb above={[{ href: trialHref, label: t("trials.trial") }]} here={words(`record.section.${section}`)} />
      }
      title={words(`record.section.${section}`)}
      lead={t("draft.saveLead")}
    >
      {missing.length > 0 && (
        <Notice kind="info" title={t("draft.missingList")}>
          <ul className="list-disc ps-5">
            {missing.map(({ id, severity }) => (
              <li key={id}>
                {t(`draft.severity.${severity}`)}: {t(`rule.${id}` as ParseKeys<"desk">)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="mt-6">
        <PostForm refused={refused} labels={labels}>
          <input type="hidden" name="revision" value={refused?.entered["revision"] ?? revision} />
          {sectionFields[section].map((field) => (
            <div key={field.name} id={severalControls.has(field.kind) ? field.name : undefined}>
              <DraftField
                field={field}
                within=""
                entries={shown}
                refused={refused}
                required={required}
                countries={countries}
              />
            </div>
          ))}
          <SubmitButton>{t("draft.save")}</SubmitButton>
        </PostForm>
      </div>
    </Page>
  );
}
