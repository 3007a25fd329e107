import { formula, indexed, over, type Piece, row, sum } from "./math-markup";

const S = indexed("S", "v");
const S0 = indexed("S", "0");
const nadir = indexed("S", "min");
const improvement = row(indexed("y", "0"), "- y");
const box = (name: string) => indexed("n", name);

/** Formulas of the methods for outcomes, flow and disclosure, by the method's name. */
export const outcomeFormulas: Readonly<Record<string, Piece>> = {
  "best-overall-response": formula(
    row("PR :", over(row(S, "-", S0), S0), "≤ - 0.3"),
    row("PD :", over(row(S, "-", nadir), nadir), "≥ 0.2 ,", S, "-", nadir, "≥ 5 mm"),
    row(indexed("t", "2"), "-", indexed("t", "1"), "≥ 28 d"),
  ),
  "omeract-oarsi": formula(
    row(over(improvement, indexed("y", "0")), "≥ 0.5 ∧", improvement, "≥ 20"),
    row(over(improvement, indexed("y", "0")), "≥ 0.2 ∧", improvement, "≥ 10"),
  ),
  "flow-check": formula(
    row(box("C"), "=", box("F"), "+", box("E"), "+", box("S")),
    row(box("E"), "=", box("I"), "+", box("P"), "+", box("L"), "+", box("M")),
    row(box("I"), "=", box("V"), "+", box("N"), "+", box("U")),
  ),
  "disclosure-check": formula(
    row(
      "R = {",
      "v :",
      sum("j", indexed("v", "i j")),
      "=",
      indexed("v", "i +"),
      ",",
      sum("i", indexed("v", "i j")),
      "=",
      indexed("v", "+ j"),
      "}",
    ),
    row("∀", "c ∈ W :", indexed("max", "R"), indexed("v", "c"), "-", indexed("min", "R"), indexed("v", "c"), "≥ t"),
  ),
};
