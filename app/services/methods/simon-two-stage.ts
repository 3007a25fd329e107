import { simonTwoStage } from "~/domain/statistics/designs/simon-two-stage";
import { InvalidInput } from "~/lib/errors";
import { column } from "./description";
import { defineMethod } from "./method";
import { between, choice } from "./parameter-kinds";
import { issueOf } from "./read-input";

const largest = 200;

/** Simon's optimal and minimax two-stage designs. */
export const simon = defineMethod({
  name: "simon-two-stage",
  group: "designs",
  heavyBy: "p1",
  parameters: {
    p0: between(0, 1),
    p1: between(0, 1),
    alpha: between(0, 1),
    beta: between(0, 1),
    type: choice("optimal", "minimax"),
  },
  relations: ({ p0, p1 }) => (p1 <= p0 ? [{ path: "p1", rule: "above", facts: { other: "p0" } }] : []),
  example: { p0: "0.2", p1: "0.4", alpha: "0.05", beta: "0.2", type: "optimal" },
  references: ["Simon R. Controlled Clinical Trials 1989;10:1-10."],
  compute({ type, ...goal }) {
    const design = simonTwoStage(goal, largest)[type];
    if (!design) throw new InvalidInput([issueOf({ path: "p1", rule: "noDesign", facts: { most: largest } })]);
    const { r1, n1, r, n, alpha, power } = design;
    return { r1, n1, r, n, expected: design.expectedSizeUnderNull, pet: design.earlyStopUnderNull, alpha, power };
  },
  describe(design, { p0, p1 }, words) {
    const { r1, n1, r, n, expected, pet, alpha, power } = design;
    const facts = {
      r1: words.number(r1),
      n1: words.number(n1),
      r: words.number(r),
      n: words.number(n),
      more: words.number(n - n1),
      accept: words.number(r + 1),
      expected: words.number(expected, 1),
      pet: words.percent(pet),
      p0: words.percent(p0),
      p1: words.percent(p1),
      alpha: words.percent(alpha),
      power: words.percent(power),
    };
    return {
      sentences: [words.say("says.first", facts), words.say("says.second", facts), words.say("says.errors", facts)],
      tables: [
        {
          caption: words.shared("inFigures"),
          columns: [column(words.shared("quantity"), "text"), column(words.shared("value"))],
          rows: [
            [words.say("says.r1"), facts.r1],
            [words.say("says.n1"), facts.n1],
            [words.say("says.r"), facts.r],
            [words.say("says.n"), facts.n],
            [words.say("says.expected"), words.number(expected, 4)],
            [words.say("says.pet"), words.number(pet, 6)],
            [words.say("says.alpha"), words.number(alpha, 6)],
            [words.say("says.power"), words.number(power, 6)],
          ],
        },
      ],
    };
  },
});
