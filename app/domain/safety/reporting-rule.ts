/** Which serious events a rule is about. */
export const ruleClasses = [
  "fatal_or_life_threatening",
  "other_serious",
  "all_serious",
  "unexpected_related_serious",
] as const;
export type RuleClass = (typeof ruleClasses)[number];

export const dayKinds = ["working", "calendar"] as const;
export type DayKind = (typeof dayKinds)[number];

/** One version of a rule of reporting: whom, within how many days, on which legal basis, and whether somebody confirmed it. */
export interface ReportingRule {
  /** Null: the rule of the house, for every trial that sets none of its own under this code. */
  trialId: number | null;
  code: string;
  version: number;
  appliesTo: RuleClass;
  recipient: { en: string; vi: string };
  days: number;
  dayKind: DayKind;
  basis: { en: string; vi: string };
  /** False: days, recipient and basis are still to be confirmed. */
  confirmed: boolean;
  /** False: the rule is given up from `inForceFrom` on. */
  active: boolean;
  inForceFrom: string;
}

/** What decides which rules a serious event falls under. */
export interface ReportableEvent {
  seriousness: string | null;
  relation: string;
  expectedness: string;
}

/** Whether a rule of that class is about the event; never for one that is not serious. */
export function fallsUnder(event: ReportableEvent, ruleClass: RuleClass): boolean {
  if (event.seriousness === null) return false;
  const grave = event.seriousness === "death" || event.seriousness === "life_threatening";
  if (ruleClass === "fatal_or_life_threatening") return grave;
  if (ruleClass === "other_serious") return !grave;
  if (ruleClass === "all_serious") return true;
  const related = event.relation === "related" || event.relation === "possibly_related";
  return related && event.expectedness === "unexpected";
}

/**
 * The rules in force on a day: of each code the latest version, the trial's own before the house's. Rules that were given up
 * are left out. In the order of their codes.
 */
export function rulesInForce(rules: readonly ReportingRule[], day: string): ReportingRule[] {
  const latest = new Map<string, ReportingRule>();
  for (const rule of rules) {
    if (rule.inForceFrom > day) continue;
    const held = latest.get(rule.code);
    const nearer = held && Number(rule.trialId !== null) - Number(held.trialId !== null);
    if (!held || (nearer ?? 0) > 0 || (nearer === 0 && rule.version > held.version)) latest.set(rule.code, rule);
  }
  return [...latest.values()].filter(({ active }) => active).sort((a, b) => (a.code < b.code ? -1 : 1));
}
