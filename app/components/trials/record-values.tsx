import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LocalWords } from "~/components/ui/local-words";
import { MissingValue } from "~/components/ui/missing-value";
import { useTerm } from "~/components/ui/use-term";
import type { LocalText } from "~/domain/trials/local-text";
import type { TrialRecord } from "~/domain/trials/trial-record";
import { usePartialDate } from "./use-partial-date";

const notStated = <MissingValue kind="not-stated" />;

/** Several values of one field, one a line. */
export function WordList({ items }: { items: readonly { id: string; content: ReactNode }[] }) {
  if (items.length === 1) return items[0]?.content;
  return (
    <ul className="list-disc space-y-1 ps-5">
      {items.map(({ id, content }) => (
        <li key={id}>{content}</li>
      ))}
    </ul>
  );
}

type Contact = TrialRecord["responsibility"]["publicContact"];
const contactParts = ["name", "title", "affiliation", "email", "phone", "address"] as const;

/** Whom to ask: the stated parts, one a line. */
export function ContactWords({ contact }: { contact: Contact }) {
  const stated = contactParts.filter((part) => contact?.[part]);
  if (!contact || stated.length === 0) return notStated;
  return stated.map((part) => (
    <span key={part} className="block">
      {part === "email" ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : contact[part]}
    </span>
  ));
}

/** A date with whether it lies ahead or has happened. */
export function MilestoneWords({ milestone }: { milestone: { date: string; kind?: string | undefined } | undefined }) {
  const date = usePartialDate();
  const term = useTerm();
  if (!milestone) return notStated;
  return milestone.kind === undefined
    ? date(milestone.date)
    : `${date(milestone.date)} (${term("dateKind", milestone.kind)})`;
}

function Part({
  name,
  text,
}: {
  name: "description" | "dose" | "duration" | "method" | "timepoint";
  text?: LocalText;
}) {
  const { t } = useTranslation("public");
  if (!text?.en && !text?.vi) return null;
  return (
    <span className="block text-sm">
      <span className="text-muted">{t(`record.part.${name}`)}:</span> <LocalWords text={text} />
    </span>
  );
}

/** Interventions, each with its description, dose and duration where stated. */
export function InterventionWords({ interventions }: { interventions: TrialRecord["design"]["interventions"] }) {
  if (interventions.length === 0) return notStated;
  const items = interventions.map(({ id, name, description, dose, duration }) => ({
    id,
    content: (
      <>
        <LocalWords text={name} />
        <Part name="description" text={description} />
        <Part name="dose" text={dose} />
        <Part name="duration" text={duration} />
      </>
    ),
  }));
  return <WordList items={items} />;
}

/** Outcome measures, each with how and when it is measured. */
export function OutcomeWords({ outcomes }: { outcomes: TrialRecord["outcomes"]["primary"] }) {
  if (outcomes.length === 0) return notStated;
  const items = outcomes.map(({ id, name, method, timepoint }) => ({
    id,
    content: (
      <>
        <LocalWords text={name} />
        <Part name="method" text={method} />
        <Part name="timepoint" text={timepoint} />
      </>
    ),
  }));
  return <WordList items={items} />;
}
