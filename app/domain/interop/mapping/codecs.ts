import { isPartialDate } from "~/lib/partial-date";
import { isTree } from "./json-tree";
import type { Codec } from "./pair";
import { idGiver } from "./stable-ids";

/** Text that the record holds by language; the other registries' records are in English. */
export const englishText: Codec = {
  read: (value, refuse) => {
    if (typeof value !== "string") return refuse("wrong_kind");
    return value.trim() === "" ? undefined : { en: value };
  },
  write: (value) => (isTree(value) ? value["en"] : undefined),
};

/** Text without a language: names, numbers, addresses. */
export const plainText: Codec = {
  read: (value, refuse) => {
    if (typeof value !== "string") return refuse("wrong_kind");
    return value.trim() === "" ? undefined : value;
  },
  write: (value) => value,
};

export const plainTexts: Codec = {
  read: (value, refuse) => {
    if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) return refuse("wrong_kind");
    return value.filter((item) => item.trim() !== "");
  },
  write: (value) => (Array.isArray(value) && value.length > 0 ? value : undefined),
};

export const yesOrNo: Codec = {
  read: (value, refuse) => (typeof value === "boolean" ? value : refuse("wrong_kind")),
  write: (value) => value,
};

export const decimal: Codec = {
  read: (value, refuse) => (typeof value === "number" ? value : refuse("wrong_kind")),
  write: (value) => value,
};

/** A whole number, also one that is written as a text of digits; null of anything else. */
export function wholeOf(value: unknown): number | null {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  return typeof value === "string" && /^\d{1,15}$/.test(value.trim()) ? Number(value) : null;
}

/** A day, month or year as "2023-02-27", "2023-02" or "2023"; days that do not exist are kept apart. */
export const isoDate: Codec = {
  read: (value, refuse) => {
    if (typeof value !== "string") return refuse("wrong_kind");
    return isPartialDate(value) ? value : refuse("bad_date");
  },
  write: (value) => value,
};

/** Codes of the source by ours, and what older versions of the source wrote for the same. */
export interface CodeList {
  codes: Readonly<Record<string, string>>;
  older?: Readonly<Record<string, string>>;
}

/** Our code by the source's. */
function ours({ codes, older = {} }: CodeList): ReadonlyMap<string, string> {
  const newest = Object.entries(codes).map(([own, theirs]) => [theirs, own] as const);
  return new Map([...Object.entries(older), ...newest.toReversed()]);
}

/** One code of a closed list; a code that is not in it is kept apart. */
export function coded(list: CodeList): Codec {
  const known = ours(list);
  return {
    read: (value, refuse) => known.get(String(value)) ?? refuse("unknown_value"),
    write: (value) => list.codes[String(value)],
  };
}

/** Several codes of a closed list; those that are not in it are kept apart. */
export function codedTexts(list: CodeList): Codec {
  const known = ours(list);
  return {
    read: (value, refuse) => {
      if (!Array.isArray(value)) return refuse("wrong_kind");
      const codes = value.flatMap((item) => known.get(String(item)) ?? []);
      if (codes.length < value.length) refuse("unknown_value");
      return [...new Set(codes)];
    },
    write: (value) => {
      const codes = Array.isArray(value) ? value.flatMap((code) => list.codes[String(code)] ?? []) : [];
      return codes.length > 0 ? codes : undefined;
    },
  };
}

/** One code of the source that is a list of codes in the record. */
export function codedAsList(list: CodeList): Codec {
  const one = coded(list);
  return {
    read: (value, refuse) => {
      const code = one.read(value, refuse);
      return code === undefined ? undefined : [code];
    },
    write: (value) => (Array.isArray(value) && value[0] !== undefined ? one.write(value[0]) : undefined),
  };
}

/** A list of texts that are named items, each with its id, in the record. */
export function namedItems(prefix: string): Codec {
  return {
    read: (value, refuse) => {
      if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) return refuse("wrong_kind");
      const idOf = idGiver(prefix);
      return value.filter((item) => item.trim() !== "").map((item) => ({ id: idOf(item), name: { en: item } }));
    },
    write: (value) => {
      const names = (Array.isArray(value) ? value : []).flatMap((item) => {
        const name = isTree(item) ? item["name"] : undefined;
        const text = isTree(name) ? name["en"] : undefined;
        return text === undefined ? [] : [text];
      });
      return names.length > 0 ? names : undefined;
    },
  };
}
