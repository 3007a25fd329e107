import type { XmlNode } from "./xml-node";

/**
 * The record that WHO's search platform answers with (`DataSet/NewDataSet`, as its own schema names the elements), turned into the
 * format in which registries submit. Both say the same items; what the submission format has no element for, and contacts, which
 * the platform does not tell apart into public and scientific, stay under their own names.
 */

const leaf = (name: string, text: string): XmlNode => ({ name, children: [], text });
const group = (name: string, children: XmlNode[]): XmlNode => ({ name, children, text: "" });
const textOf = (node: XmlNode | undefined, name: string): string =>
  node?.children.find((child) => child.name === name)?.text.trim() ?? "";

/** A day as the submission format writes it, from a calendar day in any of the orders that cannot be mistaken; else as it is. */
function slashed(text: string): string {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(text) ?? [];
  return year === undefined ? text : `${day}/${month}/${year}`;
}

/** Elements of `main` by those of the platform's `Trial`. */
const mainNames: Readonly<Record<string, string>> = {
  TrialID: "trial_id",
  Primary_Register_text: "reg_name",
  Date_registration2: "date_registration",
  Primary_sponsor: "primary_sponsor",
  Public_title: "public_title",
  Acronym: "acronym",
  Scientific_title: "scientific_title",
  Date_enrollement: "date_enrolment",
  Target_size: "target_size",
  Recruitment_status2: "recruitment_status",
  URL: "url",
  Study_type: "study_type",
  Study_design: "study_design",
  Phase: "phase",
};

const criteriaNames: Readonly<Record<string, string>> = {
  Inclusion_criteria: "inclusion_criteria",
  Inclusion_agemin: "agemin",
  Inclusion_agemax: "agemax",
  Inclusion_sex: "gender",
  Exclusion_criteria: "exclusion_criteria",
};

/** Rows of the platform that are a list of texts in the submission format: the group, its element, and the text's elements. */
const lists: Readonly<Record<string, readonly [group: string, item: string, parts: readonly string[]]>> = {
  Country: ["countries", "country2", ["CountryName"]],
  Primary_outcome: ["primary_outcome", "prim_outcome", ["Outcome_Name", "Time_frame1", "Timepoints"]],
  Secondary_outcome: ["secondary_outcome", "sec_outcome", ["Outcome_Name", "Time_frame2", "Timepoints"]],
  Secondary_Sponsors: ["secondary_sponsor", "sponsor_name", ["Secondary_Sponsor"]],
  Source_support: ["source_support", "source_name", ["Source_Name"]],
};

/** Free texts that stand in `main`: the rows, the text within, and its element there. */
const freeTexts: Readonly<Record<string, readonly [part: string, element: string]>> = {
  Health_condition: ["Condition_FreeText", "hc_freetext"],
  Intervention: ["Intervention_FreeText", "i_freetext"],
};

function renamed(node: XmlNode | undefined, names: Readonly<Record<string, string>>): XmlNode[] {
  return (node?.children ?? []).map((child) => {
    const name = names[child.name];
    if (name === undefined) return child;
    return leaf(name, name.startsWith("date_") ? slashed(child.text.trim()) : child.text);
  });
}

function freeText(rows: readonly XmlNode[], of: string): XmlNode[] {
  const [part = "", element = ""] = freeTexts[of] ?? [];
  const texts = rows.filter(({ name }) => name === of).map((row) => textOf(row, part));
  const stated = texts.filter((text) => text !== "");
  return stated.length > 0 ? [leaf(element, stated.join("; "))] : [];
}

function listed(rows: readonly XmlNode[]): XmlNode[] {
  return Object.entries(lists).map(([of, [name, item, parts]]) => {
    const texts = rows
      .filter((row) => row.name === of)
      .map((row) => parts.map((part) => textOf(row, part)).filter((text) => text !== ""));
    return group(
      name,
      texts.filter((stated) => stated.length > 0).map((stated) => leaf(item, stated.join("; "))),
    );
  });
}

function secondaryNumbers(rows: readonly XmlNode[]): XmlNode {
  const numbers = rows.filter(({ name }) => name === "Secondary_IDs").map((row) => textOf(row, "SecondaryID"));
  const stated = numbers.filter((number) => number !== "");
  return group(
    "secondary_ids",
    stated.map((number) => group("secondary_id", [leaf("sec_id", number)])),
  );
}

const known: ReadonlySet<string> = new Set(["Trial", "Criteria", "Secondary_IDs", ...Object.keys(lists)]);

/** What of the rows no element of the submission format says: whole rows of other kinds, and further parts of free texts. */
function furtherRows(rows: readonly XmlNode[]): XmlNode[] {
  return rows.flatMap((row) => {
    const free = freeTexts[row.name];
    if (!free) return known.has(row.name) ? [] : [row];
    const further = row.children.filter(({ name, text }) => name !== free[0] && text.trim() !== "");
    return further.length > 0 ? [group(row.name, further)] : [];
  });
}

/** The rows of the platform's answer: the children of `NewDataSet`, wherever it stands. Undefined where there is none. */
export function platformRows(root: XmlNode): readonly XmlNode[] | undefined {
  if (root.name === "NewDataSet") return root.children;
  if (root.name.endsWith("schema")) return undefined;
  for (const child of root.children) {
    const rows = platformRows(child);
    if (rows) return rows;
  }
  return undefined;
}

/** The platform's rows as a `trial` of the submission format. */
export function submittedForm(rows: readonly XmlNode[]): XmlNode {
  const trial = rows.find(({ name }) => name === "Trial");
  const criteria = rows.find(({ name }) => name === "Criteria");
  const main = [...renamed(trial, mainNames), ...freeText(rows, "Health_condition"), ...freeText(rows, "Intervention")];
  return group("trial", [
    group("main", main),
    group("criteria", renamed(criteria, criteriaNames)),
    ...listed(rows),
    secondaryNumbers(rows),
    ...furtherRows(rows),
  ]);
}
