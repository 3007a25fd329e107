import { type AgeUnit, type OverallStatus, overallStatuses } from "~/domain/trials/protocol-terms";
import type { RecruitmentStatus } from "~/domain/trials/registry-terms";
import { overallStatusOf, whoStatusOf } from "~/domain/trials/who-status";
import type { JsonValue } from "~/lib/canonical-json";
import { coded, wholeOf } from "../mapping/codecs";
import { isTree } from "../mapping/json-tree";
import type { Codec, GroupCodec } from "../mapping/pair";
import { overallStatus } from "./code-lists";

const phases: Record<string, readonly string[]> = {
  "0": ["EARLY_PHASE1"],
  "1": ["PHASE1"],
  "1-2": ["PHASE1", "PHASE2"],
  "2": ["PHASE2"],
  "2-3": ["PHASE2", "PHASE3"],
  "3": ["PHASE3"],
  "4": ["PHASE4"],
  not_applicable: ["NA"],
};

/** A phase is a list there: phase 1-2 is PHASE1 and PHASE2, early phase 1 is our phase 0. */
export const phase: Codec = {
  read: (value, refuse) => {
    if (!Array.isArray(value)) return refuse("wrong_kind");
    if (value.length === 0) return undefined;
    const own = Object.entries(phases).find(([, theirs]) => theirs.join() === value.map(String).sort().join());
    return own?.[0] ?? refuse("unknown_value");
  },
  write: (value) => [...(phases[String(value)] ?? [])],
};

const units: Record<string, AgeUnit> = {
  year: "years",
  month: "months",
  week: "weeks",
  day: "days",
  hour: "hours",
  minute: "minutes",
};
const ageForm = /^(\d{1,6}) (Year|Month|Week|Day|Hour|Minute)s?$/i;

function ageText(age: JsonValue | undefined, unit: JsonValue | undefined): string | undefined {
  if (typeof age !== "number") return undefined;
  const [word = "year"] = Object.entries(units).find(([, own]) => own === (unit ?? "years")) ?? [];
  return `${age} ${word[0]?.toUpperCase()}${word.slice(1)}${age === 1 ? "" : "s"}`;
}

/** An age limit is one text there ("18 Years", "6 Months"; "N/A" where there is none). Years are our unit unless one is given. */
export function ageLimit(which: "minimum" | "maximum"): GroupCodec {
  const none = which === "minimum" ? "noMinimumAge" : "noMaximumAge";
  return {
    read: (value, refuse) => {
      if (value === "N/A") return { [none]: true };
      const parts = ageForm.exec(String(value));
      const unit = units[parts?.[2]?.toLowerCase() ?? ""];
      if (!parts || !unit) return refuse("unknown_value");
      return { [`${which}Age`]: Number(parts[1]), ...(unit === "years" ? {} : { [`${which}AgeUnit`]: unit }) };
    },
    write: (group) => (group[none] === true ? "N/A" : ageText(group[`${which}Age`], group[`${which}AgeUnit`])),
  };
}

const statusCode = coded(overallStatus);

/**
 * The overall status, and WHO's recruitment status that follows from it. Where the record's two disagree, somebody has changed
 * WHO's afterwards, and the overall status that says as much is written.
 */
export const statuses: GroupCodec = {
  read: (value, refuse) => {
    const own = overallStatuses.find((code) => code === statusCode.read(value, refuse));
    return own && { overallStatus: own, recruitmentStatus: whoStatusOf(own) };
  },
  write: ({ overallStatus: overall, recruitmentStatus }) => {
    const who = recruitmentStatus as RecruitmentStatus | undefined;
    const own = overall as OverallStatus | undefined;
    if (own && (who === undefined || whoStatusOf(own) === who)) return statusCode.write(own);
    return who === undefined ? undefined : statusCode.write(overallStatusOf(who));
  },
};

/** An enrolment is a count with its kind there: the planned size while it is estimated, the number enrolled once it is actual. */
export const enrolmentCount: GroupCodec = {
  read: (value, refuse) => {
    if (!isTree(value)) return refuse("wrong_kind");
    const count = wholeOf(value["count"]);
    if (count === null) return value["count"] === undefined ? undefined : refuse("wrong_kind");
    return value["type"] === "ACTUAL" ? { statedEnrolled: count } : { plannedSize: count };
  },
  write: ({ statedEnrolled, plannedSize }) => {
    if (statedEnrolled !== undefined) return { count: statedEnrolled, type: "ACTUAL" };
    return plannedSize === undefined ? undefined : { count: plannedSize, type: "ESTIMATED" };
  },
};

const criteriaText = (text: JsonValue | undefined) => (isTree(text) ? text["en"] : undefined);

/** The criteria are one text there; criteria that the record parts are put together under their two headings. */
export const criteria: GroupCodec = {
  read: (value, refuse) => {
    if (typeof value !== "string") return refuse("wrong_kind");
    return value.trim() === "" ? undefined : { criteria: { en: value } };
  },
  write: (eligibility) => {
    const whole = criteriaText(eligibility["criteria"]);
    if (whole !== undefined) return whole;
    const inclusion = criteriaText(eligibility["inclusion"]);
    const exclusion = criteriaText(eligibility["exclusion"]);
    const parts = [
      ...(inclusion === undefined ? [] : [`Inclusion Criteria:\n\n${String(inclusion)}`]),
      ...(exclusion === undefined ? [] : [`Exclusion Criteria:\n\n${String(exclusion)}`]),
    ];
    return parts.length > 0 ? parts.join("\n\n") : undefined;
  },
};
