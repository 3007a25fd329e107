import { bracket, call, formula, indexed, over, type Piece, power, product, root, row, sum } from "./math-markup";

const upTo = row(indexed("t", "i"), "≤ t");
const d = indexed("d", "i");
const n = indexed("n", "i");
const alphaK = row("α +", indexed("k", "i"));
const betaT = row("β +", indexed("τ", "i"));

/** Formulas of the methods for time to event and for enrolment, by the method's name. */
export const survivalFormulas: Readonly<Record<string, Piece>> = {
  "kaplan-meier": formula(
    row(call("S", "t"), "=", product(upTo, bracket("1 -", over(d, n)))),
    row(power("e", "2"), "=", sum(upTo, over(d, row(n, "(", n, "-", d, ")")))),
    row(
      indexed("S", "L"),
      "=",
      power("S", call("exp", "- z e / ln S")),
      ",",
      indexed("S", "U"),
      "=",
      power("S", call("exp", "z e / ln S")),
    ),
  ),
  "log-rank": formula(
    row(indexed("E", "j"), "=", sum("i", row(d, over(indexed("n", "i j"), n)))),
    row(
      indexed("V", "j l"),
      "=",
      sum(
        "i",
        row(
          over(row(d, "(", n, "-", d, ")"), row(n, "- 1")),
          over(indexed("n", "i j"), n),
          bracket(indexed("δ", "j l"), "-", over(indexed("n", "i l"), n)),
        ),
      ),
    ),
    row(power("χ", "2"), "=", power(bracket("O - E"), "T"), power("V", "-"), bracket("O - E")),
  ),
  "enrolment-forecast": formula(
    row(indexed("λ", "i"), "∣", indexed("k", "i"), ",", indexed("τ", "i"), "∼", call("Gamma", row(alphaK, ","), betaT)),
    row(
      indexed("N", "i"),
      row("( h )"),
      "∼",
      call("NB", row(alphaK, ","), over(betaT, row(betaT, "+", indexed("s", "i"), "( h )"))),
    ),
    row(call("P", row("T ≤ h")), "=", call("P", row(sum("i", row(indexed("N", "i"), "( h )")), "≥ m"))),
  ),
  "laplace-trend": formula(
    row("z =", over(row(sum("i", indexed("t", "i")), "-", over("K L", "2")), row("L", root(over("K", "12"))))),
    row("p = 2", call("Φ", row("-", "|", "z", "|"))),
  ),
};
