import { describe, expect, it } from "vitest";
import { languages } from "~/lib/languages/languages";
import { answerMethod } from "~/services/methods/answer-method.server";
import { getMethod, methodCatalogue } from "~/services/methods/catalogue";
import { readable } from "../components/render-page-part";
import { patientComputer } from "./patient-computer";
import { shownPage } from "./shown-page";

/** A key of the methods' words that reached the reader, or a figure that is none. */
const unsaid =
  /\b(method|says|shared|parameter|fault|page|group|choice|limit)\.[a-z][\w-]*|\{\{|\bNaN\b|undefined|Infinity/;

describe.each(methodCatalogue.map(({ name }) => name))("the worked example of %s", (name) => {
  it.each(languages)("is shown with its words, formula, limits and table (%s)", async (language) => {
    const { shown, html } = await shownPage(name, language);
    expect(shown.isExample).toBe(true);
    expect(shown.answer?.sentences.length).toBeGreaterThan(0);
    expect(shown.answer?.tables.length).toBeGreaterThan(0);
    expect(shown.limits.length).toBeGreaterThanOrEqual(2);
    expect(shown.references.length).toBeGreaterThan(0);
    expect(html).toContain("<math");
    expect(html).toContain("<table");
    expect(readable(html)).not.toMatch(unsaid);
    for (const table of shown.answer?.tables ?? []) {
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });

  it("is answered with method, input, result and reference, as plain JSON", async () => {
    const answer = await answerMethod(name, new URLSearchParams(getMethod(name).example), patientComputer);
    expect(Object.keys(answer)).toEqual(["method", "input", "result", "reference"]);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(Object.keys(answer.input)).toEqual(Object.keys(getMethod(name).parameters));
  });

  it("fills every parameter of its form with a label", async () => {
    const { shown } = await shownPage(name, "vi");
    for (const field of shown.fields) {
      expect(field.label).not.toBe(field.name);
      expect(field.errors).toEqual([]);
      expect([field.name, field.value]).not.toEqual([field.name, ""]);
    }
  });
});

describe("the words of a page", () => {
  it("would be caught untranslated", () => {
    expect("method.log-rank.title").toMatch(unsaid);
    expect("p = NaN").toMatch(unsaid);
  });
  it("say the numbers of the result in the reader's own marks", async () => {
    const query = { x: "20", n: "30", level: "0,95", method: "clopper-pearson" };
    const english = await shownPage("binomial-interval", "en", query);
    const vietnamese = await shownPage("binomial-interval", "vi", query);
    expect(english.shown.answer?.sentences[0]).toContain("47.2% to 82.7%");
    expect(vietnamese.shown.answer?.sentences[0]).toContain("47,2% đến 82,7%");
  });
  it("say of nobody that there is no proportion, and of zero how high it may yet be", async () => {
    const common = { level: "0.95", method: "clopper-pearson" };
    const nobody = await shownPage("binomial-interval", "en", { x: "0", n: "0", ...common });
    expect(nobody.shown.answer?.sentences[0]).toContain("Without participants there is no proportion");
    expect(readable(nobody.html)).toContain("cannot be computed");
    const none = await shownPage("binomial-interval", "en", { x: "0", n: "30", ...common });
    expect(none.shown.answer?.sentences[0]).toContain("up to 11.6%");
  });
  it("say < 0.001 of a tiny p value", async () => {
    const strata = { strata: "90:100:10:100", level: "0.95" };
    expect((await shownPage("stratified-difference", "en", strata)).shown.answer?.sentences[1]).toContain("p < 0.001");
  });
  it("say that a flow does not add up, and name the sum", async () => {
    const { shown } = await shownPage("flow-check", "en", {
      infused: "25",
      evaluable: "20",
      notEvaluable: "2",
      notYetAssessed: "2",
    });
    expect(shown.answer?.sentences[0]).toBe("1 sum does not hold; 0 hold.");
    expect(shown.answer?.tables[0]?.rows[0]).toEqual([
      "Infused = Evaluable + Not evaluable + Not yet assessed",
      "25",
      "24",
      "does not hold",
    ]);
  });
});
