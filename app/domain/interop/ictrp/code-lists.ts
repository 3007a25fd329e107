import type { JsonValue } from "~/lib/canonical-json";
import { isPartialDate } from "~/lib/partial-date";
import { coded, type CodeList } from "../mapping/codecs";
import type { Codec, GroupCodec } from "../mapping/pair";

/** A closed list whose words are compared without regard to case. */
function words(list: CodeList): Codec {
  const codec = coded({ ...list, older: { ...list.older, ...lowered(list.codes) } });
  return {
    ...codec,
    read: (value, refuse) => codec.read(typeof value === "string" ? value.trim().toLowerCase() : value, refuse),
  };
}

function lowered(codes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(codes).map(([own, theirs]) => [theirs.toLowerCase(), own]));
}

/** Item 18 in WHO's words, and in those that registries submit beside them. */
export const recruitmentStatus = words({
  codes: { pending: "Pending", recruiting: "Recruiting", suspended: "Suspended", complete: "Complete", other: "Other" },
  older: {
    "not yet recruiting": "pending",
    "not recruiting": "complete",
    "recruitment completed": "complete",
    "data analysis completed": "complete",
    "active, not recruiting": "complete",
    completed: "complete",
    terminated: "other",
    withdrawn: "other",
  },
});

export const studyType = words({ codes: { interventional: "interventional", observational: "observational" } });

export const dateKind = words({ codes: { anticipated: "anticipated", actual: "actual" } });

export const phase = words({
  codes: { "0": "0", "1": "1", "1-2": "1-2", "2": "2", "2-3": "2-3", "3": "3", "4": "4", not_applicable: "N/A" },
  older: {
    "1/2": "1-2",
    "2/3": "2-3",
    "phase 1": "1",
    "phase 2": "2",
    "phase 3": "3",
    "phase 4": "4",
    "not applicable": "not_applicable",
  },
});

export const gender = words({
  codes: { all: "-", female: "F", male: "M" },
  older: { female: "female", male: "male", both: "all", "both males and females": "all", b: "all", all: "all" },
});

/** Kinds of intervention as i_code lists them. */
export const interventionKind = words({
  codes: {
    drug: "drug",
    biological: "biological/vaccine",
    cell_therapy: "biological/vaccine",
    device: "device",
    procedure: "procedure/surgery",
    radiation: "radiation",
    behavioural: "behavioural",
    genetic: "genetic",
    dietary_supplement: "dietary supplement",
    combination_product: "other",
    diagnostic_test: "other",
    other: "other",
  },
});

/** A date as dd/mm/yyyy; known to the month or the year only, its known parts. */
export const slashedDate: Codec = {
  read: (value, refuse) => {
    const text = String(value).trim();
    const date = text.includes("/") ? text.split("/").toReversed().join("-") : text;
    return isPartialDate(date) ? date : refuse("bad_date");
  },
  write: (value) => String(value).split("-").toReversed().join("/"),
};

export const size: Codec = {
  read: (value, refuse) => (/^\d{1,9}$/.test(String(value).trim()) ? Number(value) : refuse("wrong_kind")),
  write: (value) => String(value),
};

const units: Readonly<Record<string, string>> = { Y: "years", M: "months", W: "weeks", D: "days", H: "hours" };

/** An age limit as "18Y" or "3M", years without a letter; "0" where there is none. */
export function ageLimit(which: "minimum" | "maximum"): GroupCodec {
  const none = which === "minimum" ? "noMinimumAge" : "noMaximumAge";
  return {
    read: (value, refuse) => {
      const parts = /^(\d{1,6})\s*([YMWDH]?)$/i.exec(String(value).trim());
      if (!parts) return refuse("unknown_value");
      if (Number(parts[1]) === 0) return { [none]: true };
      const unit = units[parts[2]?.toUpperCase() || "Y"] ?? "years";
      return { [`${which}Age`]: Number(parts[1]), ...(unit === "years" ? {} : { [`${which}AgeUnit`]: unit }) };
    },
    write: (group): JsonValue | undefined => {
      if (group[none] === true) return "0";
      const age = group[`${which}Age`];
      const unit = group[`${which}AgeUnit`] ?? "years";
      const [letter = "Y"] = Object.entries(units).find(([, own]) => own === unit) ?? [];
      return age === undefined ? undefined : `${String(age)}${letter}`;
    },
  };
}
