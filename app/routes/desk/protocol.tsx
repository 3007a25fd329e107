import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ProtocolForm } from "~/components/cohorts/protocol-form";
import { ProtocolVersion } from "~/components/cohorts/protocol-version";
import { SetUpPage } from "~/components/cohorts/set-up-page";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { cohortTitle } from "~/services/cohorts/cohort-title.server";
import { readProtocol, setProtocol } from "~/services/cohorts/setup/set-protocol.server";

export const loader = authorised("setup:read", async (work) => ({
  ...(await readProtocol(work)),
  title: cohortTitle(work.language, "protocol.title"),
}));

export const action = authorisedAction("setup:write", async (work) => {
  await setProtocol(work);
  return redirect(`/desk/trials/${work.params["id"]}/protocol`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Protocol() {
  const { head, versions, writes, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("cohort");
  return (
    <SetUpPage head={head} title={t("protocol.title")} lead={t("protocol.lead")}>
      {versions.length === 0 && <p className="text-muted">{t("protocol.none")}</p>}
      {versions.map((version) => (
        <ProtocolVersion key={version.id} version={version} />
      ))}
      {writes && <ProtocolForm refused={refused} today={today} />}
    </SetUpPage>
  );
}
