import { withWindow } from "~/domain/trials/row-window";
import { sectionFields } from "~/domain/trials/section-fields";
import { sectionValue } from "~/domain/trials/section-form";
import type { RecordSection } from "~/domain/trials/section-names";
import { recordSections, type TrialRecord } from "~/domain/trials/trial-record";
import type { InputIssue } from "~/lib/errors";
import type { FormEntries } from "~/lib/form-entries";
import { checkInput, inputIssues } from "~/lib/parse-form";

type Rows = { id: string }[];
type Group = Record<string, unknown>;

/** The groups of which a form shows a part only: the ids that it showed, and the rows that are stored. */
function windowsIn(section: RecordSection, entries: FormEntries, stored: TrialRecord) {
  return sectionFields[section].flatMap(({ name, kind }) => {
    const seen = entries[`seen.${name}`]?.split(" ");
    const rows = (stored[section] as Record<string, Rows>)[name] ?? [];
    return kind === "rows" && seen ? [{ name, seen, rows }] : [];
  });
}

function withAllRows(
  section: RecordSection,
  content: TrialRecord[RecordSection],
  entries: FormEntries,
  stored: TrialRecord,
): TrialRecord[RecordSection] {
  const whole: Group = { ...content };
  for (const { name, seen, rows } of windowsIn(section, entries, stored)) {
    whole[name] = withWindow(rows, seen, (whole[name] ?? []) as Rows);
  }
  return whole as TrialRecord[RecordSection];
}

/**
 * The whole content that a section's form stands for: what it shows, checked, and the rows of long groups that it does not show.
 * @throws InvalidInput with every fault by its dotted path in the form.
 */
export function typedContent(
  section: RecordSection,
  entries: FormEntries,
  stored: TrialRecord,
): TrialRecord[RecordSection] {
  const content = checkInput(recordSections[section], sectionValue(section, entries));
  return withAllRows(section, content as TrialRecord[RecordSection], entries, stored);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((group, key) => (group as Group | undefined)?.[String(key)], value);
}

/** Takes the value at a path away; an entry of a list makes room for the next one. */
function takeOut(value: unknown, path: readonly PropertyKey[]): void {
  const place = at(value, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined || typeof place !== "object" || place === null) return;
  if (Array.isArray(place)) place.splice(Number(last), 1);
  else (place as Group)[String(last)] = undefined;
}

/** The faults' own values, or what they stand in where the fault is that a part is absent; each once, later rows first. */
function faultyPlaces(value: unknown, issues: readonly { path: readonly PropertyKey[] }[]): PropertyKey[][] {
  const places = issues.map(({ path }) => [...(at(value, path) === undefined ? path.slice(0, -1) : path)]);
  return [...new Map(places.map((place) => [place.join("."), place])).values()].toReversed();
}

/** How often what is faulty is taken out before the stored content is taken instead: parts, groups, rows of groups. */
const mostRounds = 4;

/** The content that is left when all that no field takes is taken out; null when none is. Changes `value`. */
function withoutFaults(section: RecordSection, value: Group): TrialRecord[RecordSection] | null {
  for (let round = 0; round < mostRounds; round += 1) {
    const checked = recordSections[section].safeParse(value);
    if (checked.success) return checked.data as TrialRecord[RecordSection];
    for (const place of faultyPlaces(value, checked.error.issues)) takeOut(value, place);
  }
  return null;
}

/** A path in the form as a path in the whole section, where the form begins at a later row. */
function wholePath(path: string, windows: ReturnType<typeof windowsIn>): string {
  const [group, row, ...rest] = path.split(".");
  const window = windows.find(({ name }) => name === group);
  if (!window || row === undefined) return path;
  const first = Math.max(
    0,
    window.rows.findIndex(({ id }) => window.seen.includes(id)),
  );
  return [group, Number(row) + first, ...rest].join(".");
}

/**
 * What a section's form stands for while it is being written: what no field takes yet (`2023-13`, half an address) is left out and
 * named by its path in the whole section. Where the rest does not stand without it, the stored content does.
 */
export function judgedTyping(
  section: RecordSection,
  entries: FormEntries,
  stored: TrialRecord,
): { content: TrialRecord[RecordSection]; issues: InputIssue[] } {
  const value = sectionValue(section, entries);
  const checked = recordSections[section].safeParse(value, { reportInput: true });
  const windows = windowsIn(section, entries, stored);
  const issues = checked.success ? [] : inputIssues(checked.error);
  const content = withoutFaults(section, value);
  return {
    content: content === null ? stored[section] : withAllRows(section, content, entries, stored),
    issues: issues.map((issue) => ({ ...issue, path: wholePath(issue.path, windows) })),
  };
}
