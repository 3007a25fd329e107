import type { JsonValue } from "~/lib/canonical-json";
import { isTree, type Tree } from "../mapping/json-tree";
import type { Codec, GroupCodec } from "../mapping/pair";
import { idGiver } from "../mapping/stable-ids";
import { interventionKind } from "./code-lists";

const english = (value: JsonValue | undefined) =>
  isTree(value) && typeof value["en"] === "string" ? value["en"] : undefined;

const trees = (value: JsonValue | undefined) => (Array.isArray(value) ? value.filter(isTree) : []);

/** The parts of an outcome measure as one text. */
function outcomeText(item: Tree): string {
  const method = english(item["method"]);
  const timepoint = english(item["timepoint"]);
  const parts = [
    english(item["name"]) ?? "",
    ...(method === undefined ? [] : [`Method of measurement: ${method}`]),
    ...(timepoint === undefined ? [] : [`Timepoint: ${timepoint}`]),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

/** Outcome measures, each one text there. */
export function outcomeTexts(prefix: string): Codec {
  return {
    read: (value, refuse) => {
      if (!Array.isArray(value)) return refuse("wrong_kind");
      const idOf = idGiver(prefix);
      return value.map((text) => ({ id: idOf(String(text)), name: { en: text } }));
    },
    write: (value) => {
      const texts = trees(value)
        .map(outcomeText)
        .filter((text) => text !== "");
      return texts.length > 0 ? texts : undefined;
    },
  };
}

/** The conditions are one free text there. */
export const conditionText: GroupCodec = {
  read: (value) => ({ conditions: [{ id: "hc", name: { en: value } }] }),
  write: ({ conditions }) => {
    const names = trees(conditions).flatMap(({ name }) => english(name) ?? []);
    return names.length > 0 ? names.join("; ") : undefined;
  },
};

const longestName = 120;

/** The interventions are one free text there: a long one becomes the description, named by its beginning. */
export const interventionText: GroupCodec = {
  read: (value) => {
    const text = String(value);
    if (text.length <= longestName) return { interventions: [{ id: "int", name: { en: text } }] };
    const name = `${text.trim().slice(0, longestName)}…`;
    return { interventions: [{ id: "int", name: { en: name }, description: { en: text } }] };
  },
  write: ({ interventions }) => {
    const texts = trees(interventions).flatMap(({ name, description }) => {
      const [named, described] = [english(name), english(description)];
      if (named === undefined || described === undefined) return named ?? described ?? [];
      return described.startsWith(named.replace(/…$/, "")) ? described : `${named}: ${described}`;
    });
    return texts.length > 0 ? texts.join("\n") : undefined;
  },
};

/** Item 15 as one text: the source's own, else the design's codes in words. */
export const designText: GroupCodec = {
  read: (value) => ({ description: { en: value } }),
  write: (design) => {
    const own = english(design["description"]);
    if (own !== undefined) return own;
    const parts = ["allocation", "masking", "assignment", "purpose"].flatMap((name) => {
      const code = design[name];
      return code === undefined
        ? []
        : [`${name[0]?.toUpperCase()}${name.slice(1)}: ${String(code).replaceAll("_", " ")}`];
    });
    return parts.length > 0 ? parts.join(". ") : undefined;
  },
};

/** Where the exclusion criteria begin in a text that holds both. */
const exclusionHeading = /(?:^|\n)[ \t]*(?:key[ \t]+)?exclusion criteria[ \t]*:?/i;

/** One kind of criteria; of criteria that the record holds as one text, the part before or from the heading of exclusion. */
export function criteria(kind: "inclusion" | "exclusion"): GroupCodec {
  return {
    read: (value) => ({ [kind]: { en: value } }),
    write: (eligibility) => {
      const whole = english(eligibility["criteria"]);
      const own = english(eligibility[kind]);
      if (own !== undefined || whole === undefined) return own;
      const start = exclusionHeading.exec(whole)?.index ?? whole.length;
      const part = (kind === "inclusion" ? whole.slice(0, start) : whole.slice(start)).trim();
      return part === "" ? undefined : part;
    },
  };
}

/** Reads the codes of conditions and interventions, which the format lists apart from their texts. */
export function readCodes(trial: Tree, record: Tree): void {
  const design = isTree(record["design"]) ? record["design"] : {};
  const codes = Array.isArray(trial["health_condition_code"]) ? trial["health_condition_code"].map(String) : [];
  const [condition] = trees(design["conditions"]);
  if (condition && codes.length > 0) condition["code"] = codes.join("; ");
  const [first] = Array.isArray(trial["intervention_code"]) ? trial["intervention_code"] : [];
  const [intervention] = trees(design["interventions"]);
  const kind = first === undefined ? undefined : interventionKind.read(first, () => undefined);
  if (intervention && kind !== undefined) intervention["kind"] = kind;
}

/** Writes the codes of conditions and the kinds of interventions. */
export function writeCodes(record: Tree, trial: Tree): void {
  const design = isTree(record["design"]) ? record["design"] : {};
  const codes = trees(design["conditions"]).flatMap(({ code }) => (code === undefined ? [] : String(code).split("; ")));
  if (codes.length > 0) trial["health_condition_code"] = codes;
  const words = trees(design["interventions"]).flatMap(({ kind }) =>
    kind === undefined ? [] : (interventionKind.write(kind) ?? []),
  );
  if (words.length > 0) trial["intervention_code"] = [...new Set(words.map(String))];
}
