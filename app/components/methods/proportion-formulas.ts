import { call, formula, indexed, indexedPower, over, type Piece, power, root, row, sum } from "./math-markup";

const pL = indexed("p", "L");
const pU = indexed("p", "U");
const tail = over("α", "2");
const zz = power("z", "2");

/** Formulas of the methods for proportions and rates, by the method's name. */
export const proportionFormulas: Readonly<Record<string, Piece>> = {
  "binomial-interval": formula(
    row(
      pL,
      "=",
      call("qbeta", tail, "; x ,", "n - x + 1"),
      ",",
      pU,
      "=",
      call("qbeta", "1 -", tail, "; x + 1 , n - x"),
    ),
    row(
      indexed("p", "W"),
      "=",
      over(
        row(
          "p +",
          over(zz, "2 n"),
          "± z",
          root(row(over(row("p ( 1 - p )"), "n"), "+", over(zz, row("4", power("n", "2"))))),
        ),
        row("1 +", over(zz, "n")),
      ),
    ),
    row(
      indexed("p", "J"),
      "=",
      call("qbeta", tail, ", 1 -", tail, "; x +", over("1", "2"), ", n - x +", over("1", "2")),
    ),
  ),
  "newcombe-difference": formula(
    row("d =", indexed("p", "1"), "-", indexed("p", "2")),
    row(
      indexed("d", "L"),
      "= d -",
      root(
        row(
          power(row("(", indexed("p", "1"), "-", indexed("l", "1"), ")"), "2"),
          "+",
          power(row("(", indexed("u", "2"), "-", indexed("p", "2"), ")"), "2"),
        ),
      ),
    ),
    row(
      indexed("d", "U"),
      "= d +",
      root(
        row(
          power(row("(", indexed("u", "1"), "-", indexed("p", "1"), ")"), "2"),
          "+",
          power(row("(", indexed("p", "2"), "-", indexed("l", "2"), ")"), "2"),
        ),
      ),
    ),
  ),
  "stratified-difference": formula(
    row(
      "d =",
      over("1", "W"),
      sum(
        "k",
        over(
          row(indexed("x", "1 k"), indexed("n", "2 k"), "-", indexed("x", "2 k"), indexed("n", "1 k")),
          indexed("N", "k"),
        ),
      ),
      ", W =",
      sum("k", over(row(indexed("n", "1 k"), indexed("n", "2 k")), indexed("N", "k"))),
    ),
    row(call("Var", "d"), "=", over(row("d P + Q"), power("W", "2"))),
    row(
      power("χ", "2"),
      "=",
      over(
        power(
          row(
            "(",
            sum(
              "k",
              row(
                "(",
                indexed("x", "1 k"),
                "-",
                over(row(indexed("n", "1 k"), indexed("t", "k")), indexed("N", "k")),
                ")",
              ),
            ),
            ")",
          ),
          "2",
        ),
        sum(
          "k",
          over(
            row(
              indexed("n", "1 k"),
              indexed("n", "2 k"),
              indexed("t", "k"),
              "(",
              indexed("N", "k"),
              "-",
              indexed("t", "k"),
              ")",
            ),
            row(indexedPower("N", "k", "2"), "(", indexed("N", "k"), "- 1 )"),
          ),
        ),
      ),
    ),
  ),
  "exact-rate": formula(
    row("r =", over("d", "T")),
    row(
      indexed("r", "L"),
      "=",
      over(call("qgamma", tail, "; d"), "T"),
      ",",
      indexed("r", "U"),
      "=",
      over(call("qgamma", "1 -", tail, "; d + 1"), "T"),
    ),
  ),
};
