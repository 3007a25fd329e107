import type { ResponderRule } from "./responder-definition";

/** Lowest and highest score of an instrument that names its range in its code, such as `pain-0-100`; null when it does not. */
export function scoreRange(instrument: string): { lowest: number; highest: number } | null {
  const parts = /-(\d+)-(\d+)$/.exec(instrument);
  return parts ? { lowest: Number(parts[1]), highest: Number(parts[2]) } : null;
}

/** The instruments that a responder rule needs, each once, in the order in which it names them. */
export function instrumentsOf(rule: ResponderRule): string[] {
  if (rule.kind === "change") return [rule.instrument];
  return [...new Set(rule.rules.flatMap(instrumentsOf))];
}
