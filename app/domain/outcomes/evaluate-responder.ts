import type { ChangeRule, ResponderDefinition, ResponderRule, Threshold } from "~/domain/outcomes/responder-definition";

/** Scores at one visit by instrument; null or absent where not measured. */
export type Scores = Readonly<Record<string, number | null | undefined>>;

/** Why no verdict is possible. */
export type NotEvaluableReason =
  "baseline-missing" | "follow-up-missing" | "baseline-zero" | "stratum-missing" | "stratum-not-covered";

/**
 * Whether a participant is a responder. `instrument` names the first instrument that stood in the way. In response
 * rates over all enrolled or allocated, `not-evaluable` counts as non-responder.
 */
export type ResponderVerdict =
  | { verdict: "responder" }
  | { verdict: "non-responder" }
  | { verdict: "not-evaluable"; reason: NotEvaluableReason; instrument: string };

const responder: ResponderVerdict = { verdict: "responder" };
const nonResponder: ResponderVerdict = { verdict: "non-responder" };

/** Differences this small against the size of the scores are rounding of decimal scores, not change. */
const ROUNDING = 1e-9;

/**
 * Applies a responder definition to one participant. Missing scores make a condition unknown, and unknown conditions
 * are combined by three-valued logic (Kleene): a verdict stands when it would be the same whatever the missing scores
 * were, and only else is the participant not evaluable.
 *
 * @param stratum the participant's stratum, such as `II` for GMFCS level II; null where unknown or not applicable.
 */
export function evaluateResponder(
  definition: ResponderDefinition,
  baseline: Scores,
  now: Scores,
  stratum: string | null = null,
): ResponderVerdict {
  return evaluateRule(definition.rule, baseline, now, stratum);
}

function evaluateRule(rule: ResponderRule, baseline: Scores, now: Scores, stratum: string | null): ResponderVerdict {
  if (rule.kind === "change") return evaluateChange(rule, baseline, now, stratum);
  const verdicts = rule.rules.map((part) => evaluateRule(part, baseline, now, stratum));
  const needed = rule.kind === "all" ? verdicts.length : rule.kind === "any" ? 1 : rule.atLeast;
  const met = verdicts.filter((each) => each.verdict === "responder").length;
  if (met >= needed) return responder;
  const unknown = verdicts.filter((each) => each.verdict === "not-evaluable");
  return met + unknown.length >= needed ? (unknown[0] ?? nonResponder) : nonResponder;
}

function evaluateChange(rule: ChangeRule, baseline: Scores, now: Scores, stratum: string | null): ResponderVerdict {
  const notEvaluable = (reason: NotEvaluableReason): ResponderVerdict => {
    return { verdict: "not-evaluable", reason, instrument: rule.instrument };
  };
  const threshold = thresholdOf(rule, stratum);
  if (typeof threshold === "string") return notEvaluable(threshold);
  const before = baseline[rule.instrument] ?? null;
  if (before === null || !Number.isFinite(before)) return notEvaluable("baseline-missing");
  const after = now[rule.instrument] ?? null;
  if (after === null || !Number.isFinite(after)) return notEvaluable("follow-up-missing");

  const improvement = rule.improvement === "increase" ? after - before : before - after;
  const slack = ROUNDING * Math.max(Math.abs(before), Math.abs(after));
  const { absolute, relative, combine } = threshold;
  const decisive = combine === "or";
  const tests: (boolean | "unknown")[] = [];
  if (absolute !== undefined) tests.push(improvement >= absolute - slack);
  if (relative !== undefined) tests.push(before === 0 ? "unknown" : improvement >= relative * Math.abs(before) - slack);
  if (tests.includes(decisive)) return decisive ? responder : nonResponder;
  if (tests.includes("unknown")) return notEvaluable("baseline-zero");
  return decisive ? nonResponder : responder;
}

function thresholdOf(rule: ChangeRule, stratum: string | null): Threshold | "stratum-missing" | "stratum-not-covered" {
  if ("forAll" in rule.threshold) return rule.threshold.forAll;
  if (stratum === null) return "stratum-missing";
  return rule.threshold.byStratum[stratum] ?? "stratum-not-covered";
}
