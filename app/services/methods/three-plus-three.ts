import { threePlusThree as ruleOver, threePlusThreeAtDose } from "~/domain/statistics/designs/three-plus-three";
import { column } from "./description";
import { defineMethod } from "./method";
import { decimals } from "./parameter-lists";

/** Operating characteristics of the 3+3 rule over a list of doses. */
export const threePlusThree = defineMethod({
  name: "three-plus-three",
  group: "designs",
  parameters: { p: decimals(0, 1, { least: 1, most: 20 }) },
  example: { p: "0.05, 0.1, 0.2, 0.3, 0.5" },
  references: ["Storer BE. Biometrics 1989;45:925-937."],
  compute({ p }) {
    const { selected, noneSelected, expectedSize, expectedToxicities } = ruleOver(p);
    const doses = p.map((toxicity, index) => {
      const { escalate, stop, expectedSize: n } = threePlusThreeAtDose(toxicity);
      return { p: toxicity, escalate, stop, n, selected: selected[index] ?? 0, expected: expectedSize[index] ?? 0 };
    });
    return {
      doses,
      none: noneSelected,
      size: expectedSize.reduce((sum, size) => sum + size, 0),
      toxicities: expectedToxicities,
    };
  },
  describe({ doses, none, size, toxicities }, _input, words) {
    const likeliest = doses.reduce(
      (best, dose, index) => (dose.selected > (doses[best]?.selected ?? 0) ? index : best),
      0,
    );
    const facts = {
      dose: words.number(likeliest + 1),
      selected: words.percent(doses[likeliest]?.selected ?? 0),
      p: words.percent(doses[likeliest]?.p ?? 0),
      none: words.percent(none),
      size: words.number(size, 1),
      toxicities: words.number(toxicities, 1),
    };
    return {
      sentences: [words.say("says.selected", facts), words.say("says.size", facts)],
      tables: [
        {
          caption: words.say("says.table"),
          columns: [
            column(words.say("says.dose"), "text"),
            column(words.say("says.toxicity")),
            column(words.say("says.escalate")),
            column(words.say("says.stop")),
            column(words.say("says.n")),
            column(words.say("says.chosen")),
          ],
          rows: doses.map((dose, index) => [
            words.number(index + 1),
            words.percent(dose.p),
            words.number(dose.escalate, 4),
            words.number(dose.stop, 4),
            words.number(dose.n, 3),
            words.number(dose.selected, 4),
          ]),
        },
      ],
    };
  },
});
