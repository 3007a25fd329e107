import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestOverallResponse } from "~/domain/outcomes/best-overall-response";
import type { BestResponseRules, ResponseVisit } from "~/domain/outcomes/best-overall-response";
import type { VisitResponse } from "~/domain/outcomes/visit-response";
import { InvalidInput } from "~/lib/errors";
import { agreementWith } from "../statistics/agreement";
import { cell, readReference, referenceIsPresent, referenceSuite } from "../statistics/reference-table";

const confirmed: BestResponseRules = {
  confirmation: true,
  confirmAfterDays: 28,
  stableFromDay: 42,
  notEvaluableBetween: 1,
  stableBetween: false,
};
const unconfirmed = { ...confirmed, confirmation: false };

function visits(...responses: VisitResponse[]): ResponseVisit[] {
  return responses.map((response, index) => ({ day: 42 + index * 28, response }));
}

const best = (rules: BestResponseRules, ...responses: VisitResponse[]) =>
  bestOverallResponse(visits(...responses), rules).response;

describe("best overall response", () => {
  it("takes the best response without confirmation", () => {
    expect(best(unconfirmed, "SD", "PR", "CR", "PD")).toBe("CR");
    expect(best(unconfirmed, "SD", "PR", "PD", "CR")).toBe("PR");
    expect(best(unconfirmed, "PD")).toBe("PD");
  });

  it("finds a complete response confirmed after an unconfirmed partial one", () => {
    expect(best(confirmed, "PR", "CR", "CR")).toBe("CR");
    expect(best(confirmed, "PR", "CR")).toBe("PR");
  });

  it("lets one visit not evaluable lie between a response and its confirmation, as configured", () => {
    expect(best(confirmed, "PR", "NE", "PR")).toBe("PR");
    expect(best(confirmed, "PR", "NE", "NE", "PR")).toBe("SD");
    expect(best({ ...confirmed, notEvaluableBetween: 2 }, "PR", "NE", "NE", "PR")).toBe("PR");
  });

  it("lets stable disease lie between partial responses only where configured", () => {
    expect(best(confirmed, "PR", "SD", "PR")).toBe("SD");
    expect(best({ ...confirmed, stableBetween: true }, "PR", "SD", "PR")).toBe("PR");
  });

  it("takes disease after a complete response as progression, and says so", () => {
    const { response, derivation } = bestOverallResponse(visits("CR", "PR", "CR", "CR"), confirmed);
    expect(response).toBe("SD");
    expect(derivation).toContainEqual({ code: "disease-after-complete-response", visit: 1 });
    expect(derivation).toContainEqual({ code: "response-not-confirmed", visit: 0 });
  });

  it("ignores what follows the first progression", () => {
    expect(best(confirmed, "PD", "CR", "CR")).toBe("PD");
  });

  it("asks stable disease to last until the day of the protocol", () => {
    const early: ResponseVisit[] = [{ day: 30, response: "SD" }];
    expect(bestOverallResponse(early, confirmed).response).toBe("NE");
    expect(bestOverallResponse([...early, { day: 60, response: "PD" }], confirmed).response).toBe("PD");
    expect(bestOverallResponse(early, { ...confirmed, stableFromDay: 30 }).response).toBe("SD");
  });

  it("keeps non-CR/non-PD where there is no target lesion", () => {
    expect(best(confirmed, "non-CR/non-PD", "NE", "PD")).toBe("non-CR/non-PD");
  });

  it("is not evaluable without any visit", () => {
    expect(bestOverallResponse([], confirmed)).toEqual({
      response: "NE",
      derivation: [{ code: "no-evaluable-visit", visit: null }],
    });
  });

  it("is never better with confirmation than without", () => {
    const order: VisitResponse[] = ["CR", "PR", "SD", "PD", "NE"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...order), { maxLength: 7 }), (responses) => {
        const strict = order.indexOf(best(confirmed, ...responses));
        expect(strict).toBeGreaterThanOrEqual(order.indexOf(best(unconfirmed, ...responses)));
      }),
    );
  });

  it("refuses visits out of order", () => {
    const backwards: ResponseVisit[] = [
      { day: 80, response: "PR" },
      { day: 42, response: "PR" },
    ];
    expect(() => bestOverallResponse(backwards, confirmed)).toThrow(InvalidInput);
  });
});

describe.skipIf(!referenceIsPresent)(referenceSuite("RECIST best overall response reference cases"), () => {
  it("agrees with every case", () => {
    const rows = readReference("recist_bor_cases.csv");
    const agreement = agreementWith("recist_bor_cases.csv");
    for (const row of rows) {
      const day = row.min_sd_met === "yes" ? 90 : 20;
      const sequence: ResponseVisit[] = [
        { day, response: row.tp1 as VisitResponse },
        { day: day + cell(row, "days_between"), response: row.tp2 as VisitResponse },
      ];
      const { response } = bestOverallResponse(sequence, { ...confirmed, stableFromDay: 84 });
      const allowed = (row.confirmed_bor ?? "").split("|");
      agreement.compare(allowed.includes(response) ? 1 : 0, 1, `${row.case}: ${response} against ${row.confirmed_bor}`);
    }
    agreement.report();
    expect(agreement.count()).toBe(19);
  });
});
