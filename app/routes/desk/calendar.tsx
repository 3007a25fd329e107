import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonRow } from "~/components/forms/button-row";
import { PostForm } from "~/components/forms/post-form";
import { Page } from "~/components/layout/page";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { changeCalendarFromForm } from "~/services/schedule/calendar-page.server";
import { readCalendarAddress } from "~/services/schedule/calendar-address.server";
import { visitsTitle } from "~/services/schedule/visits-title.server";

export const loader = authorised("participants:write", async (work) => ({
  madeAt: await readCalendarAddress(work),
  above: deskTitle(work.language, "home.title"),
  title: visitsTitle(work.language, "calendar.title"),
}));

export const action = authorisedAction("participants:write", changeCalendarFromForm);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Calendar() {
  const { madeAt, above } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "refused" in answer ? answer.refused : undefined;
  const made = answer && "address" in answer ? answer.address : null;
  const { t } = useTranslation("visits");
  const language = useLanguage();
  return (
    <Page
      above={<Breadcrumb above={[{ href: "/desk", label: above }]} here={t("calendar.title")} />}
      title={t("calendar.title")}
      lead={t("calendar.lead")}
    >
      {made !== null && (
        <Notice kind="done" title={t("calendar.made")} live>
          <p>{t("calendar.once")}</p>
          <p className="mt-2">
            <code className="break-all">{made}</code>
          </p>
        </Notice>
      )}
      <p className="my-6">
        {madeAt === null ? t("calendar.none") : t("calendar.since", { at: formatInstant(new Date(madeAt), language) })}
      </p>
      <PostForm refused={refused} labels={{ intent: t("calendar.title") }}>
        <ButtonRow>
          <Button look="primary" name="intent" value="make">
            {t(madeAt === null ? "calendar.make" : "calendar.makeAnew")}
          </Button>
          {madeAt !== null && (
            <Button look="danger" name="intent" value="revoke">
              {t("calendar.revoke")}
            </Button>
          )}
        </ButtonRow>
      </PostForm>
    </Page>
  );
}
