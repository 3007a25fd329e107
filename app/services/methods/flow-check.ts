import { armBoxNames } from "~/domain/cohorts/flow/box-names";
import { consortFlow } from "~/domain/cohorts/flow/consort-flow";
import type { FlowRule, Identity } from "~/domain/cohorts/flow/flow-identity";
import { participantFlow } from "~/domain/cohorts/flow/participant-flow";
import { column } from "./description";
import { armRows, entryBoxes, singleArmBoxes } from "./flow-boxes";
import { defineMethod } from "./method";
import type { MethodWords } from "./method-words";
import { optional } from "./parameter";
import { choice } from "./parameter-kinds";

/** A box by its words; that of an arm is `arm:box` and says its arm. */
function boxWords(id: string, words: MethodWords): string {
  const colon = id.indexOf(":");
  if (colon < 0) return words.say(`parameter.${id}.label`);
  const name = armBoxNames.find((box) => box === id.slice(colon + 1));
  return `${id.slice(0, colon)}: ${name === undefined ? id : words.say(`says.box.${name}`)}`;
}

function ruleWords({ whole, relation, parts }: FlowRule, words: MethodWords): string {
  const sum = parts.length === 0 ? words.number(0) : parts.map((part) => boxWords(part, words)).join(" + ");
  return `${boxWords(whole, words)} ${relation === "equals" ? "=" : "≥"} ${sum}`;
}

const firstBox = { "single-arm": "consented", randomised: "assessed" };

interface StatedBoxes extends Readonly<Partial<Record<string, unknown>>> {
  design: keyof typeof firstBox;
  arms: readonly unknown[];
}

/** Whether at least one box of the flow's own kind is stated. */
function statesSomeBox(input: StatedBoxes): boolean {
  const own = Object.keys(input.design === "single-arm" ? singleArmBoxes : entryBoxes);
  const arms = input.design === "randomised" && input.arms.length > 0;
  return arms || own.some((name) => input[name] !== null);
}

/** Checks the identities among the boxes of a participant flow or a CONSORT diagram. */
export const flowCheck = defineMethod({
  name: "flow-check",
  group: "disclosure",
  parameters: {
    design: optional(choice("single-arm", "randomised"), "single-arm"),
    stage: optional(choice("live", "locked"), "live"),
    ...singleArmBoxes,
    ...entryBoxes,
    arms: optional(armRows(10), []),
  },
  relations: (input) => (statesSomeBox(input) ? [] : [{ path: firstBox[input.design], rule: "someBox" }]),
  example: {
    design: "single-arm",
    stage: "live",
    consented: "40",
    screenFailed: "8",
    inScreening: "2",
    enrolled: "30",
    productFailed: "1",
    leftOrDiedBeforeInfusion: "1",
    inManufacture: "3",
    infused: "25",
    evaluable: "20",
    notEvaluable: "2",
    notYetAssessed: "3",
    assessed: "250",
    excluded: "80",
    allocated: "168",
    pending: "2",
    arms: "low:84:84:0:0:0:6:4:80:4:0\nhigh:84:72:12:0:0:5:7:79:5:0",
  },
  references: ["Hopewell S, et al. CONSORT 2025 statement. BMJ 2025;389:e081123."],
  compute({ design, stage, arms, ...boxes }) {
    const diagram =
      design === "single-arm"
        ? participantFlow(boxes, {}, stage)
        : consortFlow(boxes, Object.fromEntries(arms.map((row) => [row.arm, row.boxes])), {}, stage);
    return { held: diagram.held, broken: diagram.broken, notStated: diagram.notStated };
  },
  describe({ held, broken, notStated }, _input, words) {
    const worked = (identity: Identity, verdict: string) => [
      ruleWords(identity, words),
      words.number(identity.left),
      words.number(identity.right),
      words.say(`says.verdict.${verdict}`),
    ];
    const facts = { held: words.number(held.length), count: broken.length, open: words.number(notStated.length) };
    const said = broken.length > 0 ? "broken" : held.length > 0 ? "held" : "nothing";
    return {
      sentences: [words.say(`says.${said}`, facts), ...(notStated.length > 0 ? [words.say("says.open", facts)] : [])],
      tables: [
        {
          caption: words.say("says.table"),
          columns: [
            column(words.say("says.identity"), "text"),
            column(words.say("says.left")),
            column(words.say("says.right")),
            column(words.say("says.outcome"), "text"),
          ],
          rows: [
            ...broken.map((identity) => worked(identity, "broken")),
            ...held.map((identity) => worked(identity, "held")),
            ...notStated.map((rule) => [
              ruleWords(rule, words),
              words.shared("notStated"),
              words.shared("notStated"),
              words.say("says.verdict.open"),
            ]),
          ],
        },
      ],
    };
  },
});
