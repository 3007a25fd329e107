import { randomBytes } from "node:crypto";
import { getTrialInScope } from "@db/queries/desk-trials";
import { numberFields, rowGroups } from "~/domain/trials/section-fields";
import { missingFrom } from "~/domain/trials/registration-completeness";
import { recordSections, type RecordSection, type TrialRecord } from "~/domain/trials/trial-record";
import type { ActionRefusal } from "~/lib/action-refusal";
import { NotFound } from "~/lib/errors";
import { countryCodes } from "~/lib/formatting/country-codes";
import { countryName } from "~/lib/formatting/countries";
import { entriesOf, type FormEntries, valueOf, withoutRow, withRow } from "~/lib/form-entries";
import { numberFromText } from "~/lib/number-text";
import { checkInput, formEntries } from "~/lib/parse-form";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { readDraft } from "~/services/trials/read-draft.server";
import { saveSection } from "~/services/trials/save-section.server";

function sectionOf(name: string | undefined): RecordSection {
  if (name === undefined || !Object.hasOwn(recordSections, name)) throw new NotFound("section");
  return name as RecordSection;
}

/**
 * A draft's section as its form shows it, with the rules that it breaks as it stands. The names of countries are the server's:
 * a browser's own list may word some of them differently.
 */
export async function readDraftSection({ trx, scope, params, language }: DeskWork) {
  const section = sectionOf(params["section"]);
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const { record, revisions } = await readDraft(trx, trial.id);
  return {
    publicId: trial.public_id,
    section,
    revision: revisions[section],
    entries: entriesOf(record[section]),
    countries:
      section === "design" ? countryCodes.map((value) => ({ value, label: countryName(value, language) })) : [],
    missing: missingFrom(record)
      .filter((rule) => rule.section === section)
      .map(({ id, severity, field }) => ({ id, severity, field })),
  };
}

/** The form again with a row added or removed; nothing is saved. */
function rearranged(entries: FormEntries, section: RecordSection, intent: string): ActionRefusal {
  const [verb, group = "", index = ""] = intent.split(":");
  const rows = rowGroups(section).get(group);
  if (!rows) throw new NotFound("group");
  const id = rows.bare ? null : randomBytes(5).toString("hex");
  const entered =
    verb === "add" ? withRow(entries, group, id) : withoutRow(entries, group, wholeNumberFrom(index) ?? -1);
  return { refused: { issues: [], rule: null, facts: {}, entered } };
}

function contentOf(section: RecordSection, entries: FormEntries): TrialRecord[RecordSection] {
  const value = valueOf(entries);
  for (const name of numberFields(section)) {
    if (typeof value[name] === "string") value[name] = numberFromText(value[name]);
  }
  return checkInput(recordSections[section], value);
}

/** Saves a section, or gives the form again with a row more or less; null when it was saved. */
export async function saveDraftSection(work: DeskActionWork): Promise<ActionRefusal | null> {
  const section = sectionOf(work.params["section"]);
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const { intent, revision, ...entries } = formEntries(work.form);
  if (intent?.startsWith("add:") || intent?.startsWith("remove:")) {
    return rearranged({ ...entries, revision: revision ?? "0" }, section, intent);
  }
  const content = contentOf(section, entries);
  await saveSection(work, trial.id, {
    section,
    revision: Math.min(wholeNumberFrom(revision) ?? 0, 2_000_000_000),
    content,
  });
  return null;
}
