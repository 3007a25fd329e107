import { evaluateResponder } from "~/domain/outcomes/evaluate-responder";
import type { ChangeRule, ResponderRule } from "~/domain/outcomes/responder-definition";
import { OMERACT_OARSI_INSTRUMENTS, omeractOarsi as definition } from "~/domain/outcomes/responder-presets";
import { column } from "./description";
import { defineMethod } from "./method";
import { measured } from "./parameter";
import { decimal } from "./parameter-kinds";

const score = measured(decimal(0, 100));
const { pain, physicalFunction, globalAssessment } = OMERACT_OARSI_INSTRUMENTS;

/** Names of the instruments in the address. */
const instrumentNames = { [pain]: "pain", [physicalFunction]: "function", [globalAssessment]: "global" } as const;
const nameOf = (instrument: string) => instrumentNames[instrument as keyof typeof instrumentNames];

function changesOf(rule: ResponderRule): ChangeRule[] {
  return rule.kind === "change" ? [rule] : rule.rules.flatMap(changesOf);
}

/** Responder by the OMERACT-OARSI criteria (scenario D). */
export const omeractOarsi = defineMethod({
  name: "omeract-oarsi",
  group: "outcomes",
  parameters: {
    "pain-baseline": score,
    "pain-now": score,
    "function-baseline": score,
    "function-now": score,
    "global-baseline": score,
    "global-now": score,
  },
  example: {
    "pain-baseline": "60",
    "pain-now": "41",
    "function-baseline": "60",
    "function-now": "30",
    "global-baseline": "60",
    "global-now": "48",
  },
  references: [
    "Pham T, et al. J Rheumatol 2003;30:1648-1654.",
    "Pham T, et al. Osteoarthritis Cartilage 2004;12:389-399 (scenario D).",
  ],
  compute(input) {
    const baseline = {
      [pain]: input["pain-baseline"],
      [physicalFunction]: input["function-baseline"],
      [globalAssessment]: input["global-baseline"],
    };
    const now = {
      [pain]: input["pain-now"],
      [physicalFunction]: input["function-now"],
      [globalAssessment]: input["global-now"],
    };
    const judge = (rule: ResponderRule) => evaluateResponder({ ...definition, rule }, baseline, now);
    const verdict = judge(definition.rule);
    const missing = verdict.verdict === "not-evaluable" ? verdict : null;
    return {
      responder: verdict.verdict,
      reason: missing === null ? null : { code: missing.reason, instrument: nameOf(missing.instrument) },
      conditions: changesOf(definition.rule).map((change) => {
        const { relative = 0, absolute = 0 } = "forAll" in change.threshold ? change.threshold.forAll : {};
        return { instrument: nameOf(change.instrument), relative, absolute, verdict: judge(change).verdict };
      }),
    };
  },
  describe({ responder, reason, conditions }, _input, words) {
    const because = reason && {
      reason: words.say(`says.reason.${reason.code}`),
      instrument: words.say(`says.instrument.${reason.instrument}`),
    };
    return {
      sentences: [words.say(`says.verdict.${responder}`), ...(because ? [words.say("says.because", because)] : [])],
      tables: [
        {
          caption: words.say("says.table"),
          columns: [
            column(words.say("says.measure"), "text"),
            column(words.say("says.relative")),
            column(words.say("says.absolute")),
            column(words.say("says.met"), "text"),
          ],
          rows: conditions.map((condition) => [
            words.say(`says.instrument.${condition.instrument}`),
            words.percent(condition.relative),
            words.number(condition.absolute),
            words.say(`says.condition.${condition.verdict}`),
          ]),
        },
      ],
    };
  },
});
