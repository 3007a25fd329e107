import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ParticipantTable } from "~/components/desk/participant-table";
import { StageFilter } from "~/components/desk/stage-filter";
import { Page } from "~/components/layout/page";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { LinkButton } from "~/components/ui/button";
import { Pagination } from "~/components/ui/pagination";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readParticipants } from "~/services/desk/participants-desk.server";

export const loader = authorised("participants:read", async (work) => ({
  ...(await readParticipants(work)),
  title: deskTitle(work.language, "participants.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Participants() {
  const { head, participants, stage, next, continued, screens } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  const title = useTrialTitle();
  const base = `/desk/trials/${head.publicId}/participants`;
  const kept = stage === "" ? "" : `stage=${stage}`;
  return (
    <Page
      above={
        <Breadcrumb
          above={[{ href: `/desk/trials/${head.publicId}`, label: title(head) }]}
          here={t("participants.title")}
        />
      }
      title={t("participants.title")}
      marks={<TrialMarks head={head} />}
      actions={
        screens ? (
          <LinkButton href={`${base}/new`} look="primary">
            {t("participants.screen")}
          </LinkButton>
        ) : undefined
      }
    >
      <StageFilter action={base} stage={stage} />
      <ParticipantTable participants={participants} base={base} />
      <Pagination
        previous={null}
        next={next === null ? null : `${base}?${[kept, `cursor=${next}`].filter(Boolean).join("&")}`}
        first={continued ? `${base}?${kept}` : null}
      />
    </Page>
  );
}
