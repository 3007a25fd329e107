import { describe, expect, it } from "vitest";
import { redactMembers } from "~/domain/monitoring/redact-text";
import { payloadHolds } from "~/services/monitoring/redact-audit.server";

describe("what redaction leaves alone", () => {
  it("codes, days and numbers of an entry stay, whatever is asked for", () => {
    const details = { deviation: "ineligible", deviationClass: "major", deviationReason: "Nguyễn An was ineligible" };
    expect(redactMembers(details, "ineligible")).toEqual({ ...details, deviationReason: "Nguyễn An was ▮▮▮" });
    const laboratory = { test: "ALT of An Bình", value: "<120.5", unit: "U/L", takenOn: "2026-03-01" };
    for (const phrase of ["120", "2026", "03-01"]) expect(redactMembers(laboratory, phrase)).toEqual(laboratory);
    expect(redactMembers(laboratory, "an bình")).toEqual({ ...laboratory, test: "ALT of ▮▮▮" });
    expect(redactMembers({ value: "120, told by An Bình" }, "An Bình")).toEqual({ value: "120, told by ▮▮▮" });
  });

  it("an audit entry does not go for a code, a day or a field's name, and goes for a word that was typed", () => {
    const payload = JSON.stringify({
      entity: "participant",
      id: "ABC-DEF",
      changes: [
        { field: "kind", from: null, to: "enrolled" },
        { field: "enrolledOn", from: null, to: "2026-03-01" },
        { field: "adverse event 1", from: null, to: { term: "Fever of Hoa", outcome: "recovered" } },
        {
          field: "assessment 2",
          from: null,
          to: { instrument: "recist-1.1", answers: { overall: "stable", overallReason: "as Thu said" } },
        },
        { field: "assessment 3", from: null, to: { instrument: "own", answers: { who: "read by Minh" } } },
      ],
      reason: "asked by Lan",
    });
    const stays = [
      "participant",
      "ABC-DEF",
      "kind",
      "enrolled",
      "2026",
      "term",
      "recovered",
      "stable",
      "recist",
      "own",
    ];
    for (const phrase of stays) expect([phrase, payloadHolds(payload, phrase)]).toEqual([phrase, false]);
    for (const phrase of ["hoa", "minh", "thu", "LAN"])
      expect([phrase, payloadHolds(payload, phrase)]).toEqual([phrase, true]);
  });
});
