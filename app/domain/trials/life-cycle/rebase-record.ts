import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { type TrialRecord, trialRecord } from "../trial-record";
import { type RecordSection, sectionNames } from "../section-names";

type Fields = { [key: string]: JsonValue | undefined };

function same(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

/**
 * Puts an update that was begun on an earlier version onto the version that stands now: fields that the update left alone
 * take what stands, fields that only the update changed keep the update's. Fields that both changed, each in its own way,
 * keep the update's value and are named (`section.field`), for somebody to look at.
 */
export function rebaseRecord(
  base: TrialRecord,
  standing: TrialRecord,
  update: TrialRecord,
): { record: TrialRecord; conflicts: string[] } {
  const conflicts: string[] = [];
  const merged = (section: RecordSection): Fields => {
    const [was, is, wanted] = [base, standing, update].map((record) => record[section] as unknown as Fields);
    const keys = [...new Set([...Object.keys(is ?? {}), ...Object.keys(wanted ?? {})])];
    const fields = keys.flatMap((key) => {
      const [old, now, ours] = [was?.[key], is?.[key], wanted?.[key]];
      const keepsStanding = same(old, ours);
      if (!keepsStanding && !same(old, now) && !same(now, ours)) conflicts.push(`${section}.${key}`);
      const value = keepsStanding ? now : ours;
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(fields);
  };
  const sections = Object.fromEntries(sectionNames.map((name) => [name, merged(name)]));
  return { record: trialRecord.parse({ ...sections, account: standing.account }), conflicts };
}
