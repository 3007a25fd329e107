import { bracket, call, choose, formula, indexed, over, type Piece, power, product, row, sum } from "./math-markup";

const r1 = indexed("r", "1");
const n1 = indexed("n", "1");
const f1 = indexed("φ", "1");
const f2 = indexed("φ", "2");
const ratio = (above: Piece, below: Piece): Piece => over(call("ln", above), call("ln", below));

/** Formulas of the methods for designs and monitoring, by the method's name. */
export const designFormulas: Readonly<Record<string, Piece>> = {
  "three-plus-three": formula(
    row("q = 1 - p"),
    row("P =", power("q", "3"), "+ 3 p", power("q", "2"), power("q", "3")),
    row("n = 3 + 3 × 3 p", power("q", "2")),
    row(indexed("M", "j"), "=", product("i ≤ j", indexed("P", "i")), bracket("1 -", indexed("P", "j + 1"))),
  ),
  "simon-two-stage": formula(
    row(
      call("A", "p"),
      "=",
      sum(row("x >", r1), row(call("b", "x ;", n1, ", p"), call("P", indexed("X", "2"), "> r - x"))),
    ),
    row("PET =", call("P", indexed("X", "1"), "≤", r1, "∣", indexed("p", "0"))),
    row("EN =", n1, "+", bracket("1 - PET"), bracket("n -", n1)),
    row(call("A", indexed("p", "0")), "≤ α ,", call("A", indexed("p", "1")), "≥ 1 - β"),
  ),
  "boin-boundaries": formula(
    row(
      indexed("λ", "1"),
      "=",
      ratio(over(row("1 -", f1), row("1 - φ")), over(row("φ ( 1 -", f1, ")"), row(f1, "( 1 - φ )"))),
    ),
    row(
      indexed("λ", "2"),
      "=",
      ratio(over(row("1 - φ"), row("1 -", f2)), over(row(f2, "( 1 - φ )"), row("φ ( 1 -", f2, ")"))),
    ),
    row(call("P", "p > φ ∣ x , n"), "> 0.95"),
  ),
  "bayes-stopping": formula(
    row("p ∣ x , n ∼", call("Beta", "a + x , b + n - x")),
    row(indexed("x", "n"), "= min", "{", "x :", call("P", "p > θ ∣ x , n"), "> c", "}"),
  ),
  "pocock-stopping": formula(
    row(indexed("x", "n"), "= min", "{", "x :", call("P", "X ≥ x ∣ n , θ"), "≤ γ", "}"),
    row("γ = max", "{", "γ :", call("P", row("∃ n :", indexed("X", "n"), "≥", indexed("x", "n"), "∣ θ")), "≤ ε", "}"),
  ),
  "predictive-probability": formula(
    row(
      "P =",
      sum(
        row("y ≥ g - x"),
        row(choose("m", "y"), over(call("B", "a + x + y , b + n - x + m - y"), call("B", "a + x , b + n - x"))),
      ),
    ),
    row(
      indexed("g", "m"),
      "=",
      "⌈",
      over(row("g m"), row("n + m")),
      "⌉",
      ", ",
      power("P", "′"),
      "=",
      sum(row("y ≥", indexed("g", "m")), "…"),
    ),
  ),
};
