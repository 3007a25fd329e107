import { describe, expect, it } from "vitest";
import { countResponses } from "~/domain/outcomes/response-counts";
import { visitResponse } from "~/domain/outcomes/visit-response";
import type { VisitFindings, VisitResponse } from "~/domain/outcomes/visit-response";
import { InvalidInput } from "~/lib/errors";

const cases: [VisitFindings["target"], VisitFindings["nonTarget"], boolean, VisitResponse][] = [
  ["CR", "CR", false, "CR"],
  ["CR", "none", false, "CR"],
  ["CR", "non-CR/non-PD", false, "PR"],
  ["CR", "NE", false, "PR"],
  ["PR", "NE", false, "PR"],
  ["PR", "non-CR/non-PD", false, "PR"],
  ["SD", "NE", false, "SD"],
  ["NE", "non-CR/non-PD", false, "NE"],
  ["PD", "CR", false, "PD"],
  ["CR", "PD", false, "PD"],
  ["CR", "CR", true, "PD"],
  ["none", "CR", false, "CR"],
  ["none", "non-CR/non-PD", false, "non-CR/non-PD"],
  ["none", "NE", false, "NE"],
  ["none", "PD", false, "PD"],
  ["none", "CR", true, "PD"],
  ["none", "none", false, "NE"],
];

describe("overall response of a visit", () => {
  it.each(cases)("from target %s, non-target %s, new lesion %s is %s", (target, nonTarget, newLesion, expected) => {
    expect(visitResponse({ target, nonTarget, newLesion }).response).toBe(expected);
  });

  it("names every reason for progression", () => {
    expect(visitResponse({ target: "PD", nonTarget: "PD", newLesion: true }).derivation).toEqual([
      "target-progression",
      "non-target-progression",
      "new-lesion",
    ]);
  });
});

describe("counting responses", () => {
  it("counts the not evaluable and those without a response as non-responders of the enrolled", () => {
    const counts = countResponses(["CR", "PR", "SD", "non-CR/non-PD", "PD", "NE"], { enrolled: 10, infused: 8 });
    expect(counts.objectiveResponse).toEqual({
      enrolled: { x: 2, n: 10 },
      infused: { x: 2, n: 8 },
      evaluable: { x: 2, n: 5 },
    });
    expect(counts.diseaseControl.enrolled).toEqual({ x: 4, n: 10 });
  });

  it("counts nobody as nothing of nothing", () => {
    expect(countResponses([], { enrolled: 0, infused: 0 }).objectiveResponse.enrolled).toEqual({ x: 0, n: 0 });
  });

  it("refuses more responses than infused and more infused than enrolled", () => {
    expect(() => countResponses(["CR", "CR"], { enrolled: 2, infused: 1 })).toThrow(InvalidInput);
    expect(() => countResponses([], { enrolled: 1, infused: 2 })).toThrow(InvalidInput);
  });
});
