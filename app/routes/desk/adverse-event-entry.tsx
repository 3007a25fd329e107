import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CorrectionNotes, EntryWords } from "~/components/desk/corrected-entry";
import { Page } from "~/components/layout/page";
import { askAddress, AskLink } from "~/components/monitoring/ask-link";
import { ClockTable } from "~/components/safety/clock-table";
import { EventFacts } from "~/components/safety/event-facts";
import { MissingList } from "~/components/safety/missing-list";
import { SendingForm } from "~/components/safety/sending-form";
import { SendingList } from "~/components/safety/sending-list";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { readAdverseEvent } from "~/services/safety/read-adverse-event.server";
import { recordSendingFromForm } from "~/services/safety/record-sending.server";

export const loader = authorised("safety:read", async (work) => {
  const shown = await readAdverseEvent(work);
  return { ...shown, title: `${shown.event.term}, ${shown.event.participant_code}` };
});

export const action = authorisedAction("safety:write", async (work) => {
  await recordSendingFromForm(work);
  const { id, code, number } = work.params;
  return redirect(`/desk/trials/${id}/participants/${code}/adverse-event/${number}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function AdverseEventEntry() {
  const loaded = useLoaderData<typeof loader>();
  const { head, root, event, missing, entries, clocks, sendings, confirmedAt, may, today, title } = loaded;
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const language = useLanguage();
  const trial = `/desk/trials/${head.publicId}`;
  const participant = `${trial}/participants/${event.participant_code}`;
  const own = `${participant}/adverse-event/${root}`;
  const complete = `${participant}/adverse-event?corrects=${event.number}`;
  const { participant_code: participantCode, term, seriousness } = event;
  const rows = clocks.map((clock) => ({ ...clock, root, participantCode, siteCode: "", term, seriousness }));
  return (
    <Page
      above={
        <Breadcrumb
          above={[
            { href: `${trial}/safety`, label: desk("safety.list") },
            ...(may.readParticipant ? [{ href: participant, label: event.participant_code }] : []),
          ]}
          here={event.term}
        />
      }
      title={title}
      lead={confirmedAt === null ? t("confirm.open") : t("confirm.done", { at: formatInstant(confirmedAt, language) })}
      actions={
        <>
          {may.write && <LinkButton href={complete}>{desk("safety.correct")}</LinkButton>}
          {may.confirm && confirmedAt === null && (
            <LinkButton href={`${own}/confirm`}>{t("confirm.button")}</LinkButton>
          )}
          {may.unmask && <LinkButton href={`${participant}/unmask`}>{t("unmask.title")}</LinkButton>}
          {event.serious && <LinkButton href={`${own}/print`}>{t("report.print")}</LinkButton>}
        </>
      }
    >
      <MissingList missing={missing} href={may.write ? complete : null} />
      <EventFacts event={event} />
      {clocks.length > 0 && (
        <Section title={t("clock.title")} id="clocks" lead={t("clock.lead")}>
          <ClockTable caption={t("clock.title")} rows={rows} base={trial} />
        </Section>
      )}
      {event.serious && (
        <Section title={t("sending.title")} id="sendings">
          {sendings.length > 0 && <SendingList sendings={sendings} writes={may.write} />}
          {may.write && <SendingForm refused={refused} clocks={clocks} today={today} />}
        </Section>
      )}
      <Section title={t("entries.title")} id="entries">
        <ol>
          {entries.map((entry) => (
            <li key={entry.number} className="py-1">
              <EntryWords of={entry} among={entries}>
                {`${entry.number}. ${entry.term}, ${formatInstant(entry.entered_at, language)}`}
              </EntryWords>
              <CorrectionNotes of={entry} among={entries} />
              <AskLink
                at={askAddress(trial, event.participant_code, may.ask)}
                subject="adverse_event"
                entry={entry.number}
              />
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}
