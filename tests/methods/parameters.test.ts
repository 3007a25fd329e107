import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInput } from "~/lib/errors";
import { languages } from "~/lib/languages/languages";
import { answerMethod } from "~/services/methods/answer-method.server";
import { getMethod, methodCatalogue } from "~/services/methods/catalogue";
import { computeMethod } from "~/services/methods/compute-apart.server";
import { faultOf } from "~/services/methods/fault-words";
import { patientComputer } from "./patient-computer";
import { shownPage } from "./shown-page";

/** The issues that a method answers an example with, changed as told. */
async function issuesOf(name: string, change: (query: URLSearchParams) => void) {
  const query = new URLSearchParams(getMethod(name).example);
  change(query);
  const outcome = await answerMethod(name, query, patientComputer).catch((error: unknown) => error);
  return outcome instanceof InvalidInput ? outcome.issues : [];
}

const required = methodCatalogue.flatMap(({ name, parameters }) =>
  Object.entries(parameters).flatMap(([parameter, { whenAbsent }]) => (whenAbsent ? [] : [[name, parameter] as const])),
);
const all = methodCatalogue.flatMap(({ name, parameters }) =>
  Object.keys(parameters).map((parameter) => [name, parameter] as const),
);

describe("a method's parameters", () => {
  it.each(required)("%s refuses to go without %s and names it", async (name, parameter) => {
    const issues = await issuesOf(name, (query) => query.delete(parameter));
    expect(issues.map(({ path }) => path)).toEqual([parameter]);
    expect(issues[0]?.message).toMatch(/^(Enter|Choose) /);
  });

  it.each(all.filter(([, parameter]) => parameter !== "group"))(
    "%s refuses nonsense for %s and says what is allowed",
    async (name, parameter) => {
      const issues = await issuesOf(name, (query) => query.set(parameter, "x y?"));
      expect(issues.map(({ path }) => path)).toEqual([parameter]);
      expect(issues[0]?.message).toMatch(/^(Enter|Choose) /);
    },
  );

  it.each([
    ["binomial-interval", "x", "31"],
    ["binomial-interval", "x", "-1"],
    ["binomial-interval", "x", "1.5"],
    ["binomial-interval", "level", "1"],
    ["binomial-interval", "n", "1e3"],
    ["newcombe-difference", "n1", "0"],
    ["newcombe-difference", "x2", "81"],
    ["stratified-difference", "strata", "8:12:5:12, 13:12:1:2"],
    ["stratified-difference", "strata", "8:12:5"],
    ["exact-rate", "time", "0"],
    ["kaplan-meier", "status", "1,0"],
    ["kaplan-meier", "time", "5"],
    ["log-rank", "group", new Array(26).fill("A").join(",")],
    ["enrolment-forecast", "exposures", "0, 10, 8"],
    ["enrolment-forecast", "close", "1, 2"],
    ["laplace-trend", "length", "9"],
    ["simon-two-stage", "p1", "0.2"],
    ["simon-two-stage", "p1", "0.21"],
    ["three-plus-three", "p", "0.1, 1.2"],
    ["boin-boundaries", "target", "0.9"],
    ["bayes-stopping", "prior", "0.2"],
    ["pocock-stopping", "n", "201"],
    ["predictive-probability", "x", "31"],
    ["best-overall-response", "start", "2026-02-30"],
    ["best-overall-response", "visits", "2026-03-02:SD:none:no, 2026-03-01:SD:none:no"],
    ["omeract-oarsi", "pain-now", "101"],
    ["flow-check", "consented", "-1"],
    ["flow-check", "arms", "a:1:1"],
    ["disclosure-check", "table", "1,2\n3"],
    ["disclosure-check", "threshold", "1"],
  ])("%s refuses %s of %s", async (name, parameter, text) => {
    const paths = (await issuesOf(name, (query) => query.set(parameter, text))).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(0);
    expect(["time", "days", "status", "group", parameter]).toEqual(expect.arrayContaining(paths));
  });

  it("are refused when named twice, or when there is no such parameter", async () => {
    const twice = await issuesOf("binomial-interval", (query) => query.append("x", "3"));
    expect(twice).toEqual([{ path: "x", message: "Name this parameter once only." }]);
    const mistyped = await issuesOf("exact-rate", (query) => query.set("levle", "0.9"));
    expect(mistyped).toEqual([
      { path: "levle", message: "This is no parameter of this method. Its parameters are: events, time, level." },
    ]);
  });

  it("may stand with a decimal comma, lists then between semicolons", async () => {
    const input = async (query: string) => (await answerMethod("laplace-trend", new URLSearchParams(query))).input;
    expect(await input("days=0,5; 1,25&length=12,5")).toEqual({ days: [0.5, 1.25], length: 12.5 });
    expect(await input("days=0.5 1.25&length=12.5")).toEqual({ days: [0.5, 1.25], length: 12.5 });
  });

  it("keep a missing score apart from one that is not named", async () => {
    const blank = new URLSearchParams(getMethod("omeract-oarsi").example);
    blank.set("function-now", "");
    blank.set("global-now", "");
    const { result } = await answerMethod("omeract-oarsi", blank);
    expect(result).toMatchObject({
      responder: "not-evaluable",
      reason: { code: "follow-up-missing", instrument: "function" },
    });
  });

  it("show their faults beside the fields in the reader's language", async () => {
    const query = { x: "31", n: "30", level: "0.95", method: "wilson" };
    const { shown, html } = await shownPage("binomial-interval", "vi", query);
    expect(shown.answer).toBeNull();
    expect(shown.fields[0]?.errors).toEqual(["Không được lớn hơn n."]);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('value="31"');
  });

  it("are judged without a fault of ours, whatever is written", async () => {
    const light = methodCatalogue.filter(({ heavyBy }) => heavyBy === null);
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("", "0", "1", "-", "0.5", "1,2", "1:2:3:4", "yes", "none", "2026-01-01"),
    );
    const method = fc.constantFrom(...light);
    const asked = fc.tuple(method, fc.array(text, { minLength: 18, maxLength: 18 }));
    await fc.assert(
      fc.asyncProperty(asked, async ([chosen, texts]) => {
        const names = Object.keys(chosen.parameters);
        const query = new URLSearchParams(names.map((name, index) => [name, texts[index] ?? ""]));
        const outcome = await chosen.answer(query, computeMethod).catch((error: unknown) => error);
        if (!(outcome instanceof InvalidInput)) expect(outcome).not.toBeInstanceOf(Error);
        for (const issue of outcome instanceof InvalidInput ? outcome.issues : []) {
          for (const language of languages) {
            const fault = faultOf(chosen, issue, language);
            expect(names).toContain(fault.path);
            expect(fault.message).toMatch(/\.$/);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
