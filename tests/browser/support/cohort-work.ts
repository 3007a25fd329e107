import type { EventKind } from "~/domain/cohorts/participant-event";
import { demonstrationTrialId } from "~/services/founding/demonstration/open-trial.server";
import { fieldOf, followLink, pressButton, regionOf } from "./pressing";
import type { Visitor } from "./visitor";

/** The demonstration trial's pages on the desk. */
export const trialDesk = `/desk/trials/${demonstrationTrialId}`;

/** The demonstration trial's public pages. */
export const trialPublic = `/trials/${demonstrationTrialId}`;

/** Takes a person into screening; gives the status of the answer. */
export async function screen(
  { page, t, open }: Visitor,
  person: { consentedOn: string; note?: string },
): Promise<number> {
  await open(`${trialDesk}/participants`);
  await followLink(page, page, t("desk:participants.screen"));
  const form = page.getByRole("main");
  await fieldOf(form, t("desk:screening.consentedOn")).fill(person.consentedOn);
  await fieldOf(form, t("desk:screening.consentVersion")).fill("3.0");
  await fieldOf(form, t("desk:screening.sex")).selectOption("female");
  await fieldOf(form, t("desk:screening.birthYear")).fill("1961");
  await fieldOf(form, t("desk:screening.siteNumber")).fill(person.note ?? "HN-77");
  return pressButton(page, form, t("desk:screening.submit"));
}

/** The participant code in the address of the page that is open. */
export function codeOf({ page }: Visitor): string {
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** What is entered of an event on a participant's page. */
export interface EventWork {
  kind: EventKind;
  on: string;
  eligible?: "yes" | "no";
  note?: string;
  /** Number of the entry to correct, with the reason. */
  corrects?: { number: number; reason: string };
}

/** The form for an event on the participant's page that is open. */
export function eventForm({ page, t }: Visitor) {
  return regionOf(page, t("desk:event.title"));
}

/** Enters an event on the participant's page that is open; gives the status of the answer. */
export async function enter(visitor: Visitor, work: EventWork): Promise<number> {
  const { page, t } = visitor;
  const form = eventForm(visitor);
  await fieldOf(form, t("desk:event.kind")).selectOption(work.kind);
  await fieldOf(form, t("desk:event.happenedOn")).fill(work.on);
  if (work.eligible) {
    const answer = t(work.eligible === "yes" ? "desk:event.eligibleYes" : "desk:event.eligibleNo");
    await form.getByRole("radio", { name: answer, exact: true }).check();
  }
  if (work.note) await fieldOf(form, t("desk:event.note")).fill(work.note);
  if (work.corrects) {
    await form.getByText(t("desk:event.correction")).click();
    await fieldOf(form, t("desk:event.corrects")).selectOption(String(work.corrects.number));
    await fieldOf(form, t("desk:event.reason")).fill(work.corrects.reason);
  }
  return pressButton(page, form, t("desk:event.submit"));
}

/** The participant's timeline as it reads, from the page that is open. */
export function timelineOf({ page, t }: Visitor): Promise<string[]> {
  return regionOf(page, t("desk:timeline.title")).getByRole("listitem").allInnerTexts();
}

/** The live counts of the participant flow, by the label of each box. */
export async function liveFlow({ page, t, open }: Visitor): Promise<Record<string, number>> {
  await open(`${trialDesk}/progress`);
  const boxes = await regionOf(page, t("public:flow.title")).getByRole("listitem").allInnerTexts();
  const lines = boxes.flatMap((box) => [...box.matchAll(/^(\D[^\n]*?)\s+(\d+)$/gm)]);
  return Object.fromEntries(lines.map(([, label, count]) => [label, Number(count)]));
}

/** Screens, and enrols as eligible, one more person on the given day; gives the participant's code. */
export async function enrolOneMore(coordinator: Visitor, on: string): Promise<string> {
  await screen(coordinator, { consentedOn: on });
  const code = codeOf(coordinator);
  const status = await enter(coordinator, { kind: "enrolled", on, eligible: "yes" });
  if (status !== 200) throw new Error(`${code} was not enrolled: ${status}`);
  return code;
}
