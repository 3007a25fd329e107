import { getTrialInScope } from "@db/queries/desk-trials";
import { listReviewComments } from "@db/queries/review-comments";
import { sectionFields } from "~/domain/trials/section-fields";
import { sectionEntries } from "~/domain/trials/section-form";
import { type MissingFact, missingFrom } from "~/domain/trials/registration-completeness";
import { type RowWindow, rowsAtOnce, windowOf } from "~/domain/trials/row-window";
import { recordSections, type TrialRecord } from "~/domain/trials/trial-record";
import type { RecordSection } from "~/domain/trials/section-names";
import { textIn } from "~/domain/trials/text-in";
import { civilDay } from "~/lib/civil-day";
import { NotFound } from "~/lib/errors";
import { countryCodes } from "~/lib/formatting/country-codes";
import { countryName } from "~/lib/formatting/countries";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { draftStandingOf } from "~/services/trials/draft-standing.server";
import { readDraft } from "~/services/trials/read-draft.server";
import { sectionFindings, wordFacts } from "./word-findings.server";

/** The section that an address names. */
export function sectionOf(name: string | undefined): RecordSection {
  if (name === undefined || !Object.hasOwn(recordSections, name)) throw new NotFound("section");
  return name as RecordSection;
}

/** What of a section a form shows: groups longer than a form are cut to one window, whose rows are named in `seen` by their ids. */
export interface ShownSection {
  content: Record<string, unknown>;
  windows: Record<string, RowWindow>;
  seen: Record<string, string[]>;
}

/** Cuts the long groups of a section to the windows that the address asks for (`?places=100`). */
export function shownPart(
  section: RecordSection,
  content: TrialRecord[RecordSection],
  search: URLSearchParams,
): ShownSection {
  const shown: ShownSection = { content: { ...content }, windows: {}, seen: {} };
  for (const field of sectionFields[section]) {
    const rows = shown.content[field.name];
    if (field.kind !== "rows" || field.bare || !Array.isArray(rows) || rows.length <= rowsAtOnce) continue;
    const first = windowOf(Math.min(wholeNumberFrom(search.get(field.name)) ?? 0, rows.length - 1));
    const part = rows.slice(first, first + rowsAtOnce) as { id: string }[];
    shown.content[field.name] = part;
    shown.windows[field.name] = { first, total: rows.length };
    shown.seen[field.name] = part.map(({ id }) => id);
  }
  return shown;
}

/** The rules that one section breaks. */
export function missingIn(record: TrialRecord, section: RecordSection, now: Date): MissingFact[] {
  return missingFrom(record, civilDay(now)).filter((fact) => fact.section === section);
}

/** The interventions that products and arms refer to, by name where they have one. */
function interventionChoices({ design }: TrialRecord, language: "en" | "vi") {
  return design.interventions.map(({ id, name }) => ({ value: id, label: textIn(name, language) ?? id }));
}

const withCountries: ReadonlySet<RecordSection> = new Set(["design", "places"]);

/**
 * A draft's section as its form shows it, with the rules that it breaks as it stands. The names of countries are the server's:
 * a browser's own list may word some of them differently.
 */
export async function readDraftSection({ trx, scope, params, language, request, now }: DeskWork) {
  const section = sectionOf(params["section"]);
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const { record, revisions } = await readDraft(trx, trial.id);
  const { content, windows, seen } = shownPart(section, record[section], new URL(request.url).searchParams);
  const comments = await listReviewComments(trx, trial.id);
  const standing = await draftStandingOf(trx, trial);
  return {
    publicId: trial.public_id,
    titleEn: trial.title_en,
    titleVi: trial.title_vi,
    closed: standing === "closed" ? trial.standing : null,
    comments: comments.filter(({ path, resolved_at }) => resolved_at === null && path.startsWith(`${section}.`)),
    section,
    revision: revisions[section],
    entries: sectionEntries(section, content),
    windows,
    seen: Object.fromEntries(Object.entries(seen).map(([group, ids]) => [group, ids.join(" ")])),
    interventions: section === "product" ? interventionChoices(record, language) : [],
    countries: withCountries.has(section)
      ? countryCodes.map((value) => ({ value, label: countryName(value, language) }))
      : [],
    findings: sectionFindings(wordFacts(missingIn(record, section, now), language), language),
  };
}
