import { demonstrationPassword } from "~/services/founding/demonstration/demonstration-accounts.server";
import type { Asker } from "./accounts";
import type { Names } from "./walk-book";

/** One complete form that its sender may not send there, and the answer. */
export interface FilledForm {
  asker: Asker;
  address: string;
  form: Record<string, string>;
  status: 403 | 404;
}

const password = demonstrationPassword;
const event = { kind: "deviation", deviationClass: "minor", happenedOn: "2026-02-02", note: "walked" };
const adverseEvent = {
  term: "Fever",
  relation: "not_related",
  outcome: "recovered",
  startedOn: "2026-02-02",
  knownOn: "2026-02-02",
};
const assessment = {
  timepoint: "month-6",
  assessedOn: "2026-02-02",
  "scores.pain-0-100": "10",
  "scores.function-0-100": "10",
  "scores.patient-global-0-100": "10",
};
const decision = {
  password,
  decision: "approved",
  number: "1",
  symbol: "QD",
  decidedOn: "2026-02-02",
  signatory: "Nobody",
  council: "Council",
  councilOpinion: "for it",
  councilOpinionOn: "2026-02-01",
};

/** Complete forms on rows of somebody else: each is answered as if the row were not there, or the act were not known. */
export function formsOnOthersRows(names: Names, place: { hue: number; cohort: number }): FilledForm[] {
  const own = `/desk/trials/${names.ownTrial}`;
  const other = `/desk/trials/${names.otherTrial}`;
  const people: [Asker, string][] = [
    ["coordinator", `${own}/participants/${names.atHue}`],
    ["coordinator-2", `${own}/participants/${names.atHanoi}`],
    ["coordinator", `${other}/participants/${names.atOther}`],
    ["coordinator", `${own}/participants/${names.atOther}`],
    ["investigator", `${own}/participants/${names.atOther}`],
    ["investigator", `${other}/participants/${names.atOther}`],
  ];
  const screening = { site: String(place.hue), cohort: String(place.cohort), consentedOn: "2026-02-02" };
  const missing = (asker: Asker, address: string, form: Record<string, string>): FilledForm => {
    return { asker, address, form, status: 404 };
  };
  const forbidden = (asker: Asker, intent: string): FilledForm => {
    return { asker, address: own, form: { password, intent, reason: "walked" }, status: 403 };
  };
  return [
    ...people.flatMap(([asker, address]) => [
      missing(asker, address, event),
      missing(asker, `${address}/adverse-event`, adverseEvent),
      missing(asker, `${address}/assessment`, assessment),
    ]),
    missing("coordinator", `${own}/participants/new`, { ...screening, consentVersion: "1.0" }),
    missing("regulator", `${other}/proposals/${names.proposal}`, decision),
    missing("regulator", `/desk/trials/${names.otherDraft}/review`, { password, intent: "register", version: "1" }),
    missing("regulator", `/desk/trials/${names.otherDraft}`, { password, intent: "publish", reason: "walked" }),
    missing("investigator", `/desk/trials/${names.otherDraft}`, { password, intent: "submit" }),
    missing("investigator", `/desk/trials/${names.otherTrial}`, { password, intent: "release", reason: "walked" }),
    forbidden("investigator", "publish"),
    forbidden("coordinator", "submit"),
    forbidden("sponsor", "release"),
    forbidden("data-monitoring", "release"),
    forbidden("regulator", "release"),
  ];
}
