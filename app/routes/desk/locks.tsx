import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { LockActs } from "~/components/monitoring/lock-acts";
import { LockForm, UnlockForm } from "~/components/monitoring/lock-forms";
import { VisitToLock } from "~/components/monitoring/visit-to-lock";
import { useBoxLabel } from "~/components/progress/flow-checks";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { useWords } from "~/components/visits/use-words";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { lockFromForm } from "~/services/monitoring/lock-data.server";
import { monitoringTitle } from "~/services/monitoring/monitoring-title.server";
import { readLocks } from "~/services/monitoring/read-locks.server";

export const loader = authorised("queries:read", async (work) => ({
  ...(await readLocks(work)),
  title: monitoringTitle(work.language, "lock.title"),
}));

export const action = authorisedAction(
  "data:lock",
  async (work) => {
    await lockFromForm(work);
    return redirect(`/desk/trials/${work.params["id"]}/locks`);
  },
  { passwordField: "password" },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

/** How the identities that want a box empty at the lock are named. */
const atLock = "-empty-at-lock";

export default function Locks() {
  const { head, title, inForce, acts, locks, trialLock, visitLock, visits } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("queries");
  const box = useBoxLabel();
  const words = useWords();
  const nameOf = (code: string | null) => {
    const visit = visits.find((each) => each.code === code);
    return visit ? words(visit.name) : (code ?? "");
  };
  return (
    <LifeCyclePage head={head} title={title} lead={t("lock.lead")}>
      <Section title={t("lock.inForce")} id="in-force">
        {inForce.length === 0 && <p>{t("lock.nothing")}</p>}
        <ul className="space-y-4">
          {inForce.map((subject) => (
            <li key={subject.id}>
              {subject.code === null ? t("lock.wholeTrial") : `${subject.code}, ${nameOf(subject.visit)}`}
              {locks && <UnlockForm refused={refused} subject={subject} id={subject.id} />}
            </li>
          ))}
        </ul>
      </Section>
      {visitLock && (
        <Section title={t("lock.visit")} id="lock-visit">
          <VisitToLock code={visitLock.code} visit={visitLock.visit} visits={visits} />
          {visitLock.asked && visitLock.found === null && <p>{t("lock.noVisit")}</p>}
          {visitLock.found && <LockForm refused={refused} subject={visitLock} {...visitLock.found} />}
        </Section>
      )}
      {trialLock && (
        <Section title={t("lock.trial")} id="lock-trial">
          {trialLock.broken.length > 0 ? (
            <Notice kind="warning" title={t("lock.broken")}>
              <ul>
                {trialLock.broken.map(({ id, left, right }) => (
                  <li key={id}>
                    {id.endsWith(atLock)
                      ? t("lock.stillIn", { box: box(id.slice(0, -atLock.length)), count: left })
                      : t("lock.sumDiffers", { box: box(id), left, right })}
                  </li>
                ))}
              </ul>
            </Notice>
          ) : (
            <LockForm
              refused={refused}
              subject={{ code: null, visit: null }}
              rows={trialLock.rows}
              sha256={trialLock.sha256}
            />
          )}
        </Section>
      )}
      <Section title={t("lock.acts")} id="lock-acts">
        <LockActs acts={acts} nameOf={nameOf} />
      </Section>
    </LifeCyclePage>
  );
}
