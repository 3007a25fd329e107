import { describe, expect, it } from "vitest";
import { auditFilterOf } from "~/domain/audit/audit-filter";
import { possibleActs, refuseOutOfTurn } from "~/domain/monitoring/data-query";
import { locksInForce } from "~/domain/monitoring/lock-standing";
import { redactMembers, redactText } from "~/domain/monitoring/redact-text";

describe("queries, locks and redaction", () => {
  it("lets the site answer, the monitor ask again or close, and nobody reopen", () => {
    expect(possibleActs("opened")).toEqual(["answered", "closed"]);
    expect(possibleActs("answered")).toEqual(["asked_again", "closed"]);
    expect(() => refuseOutOfTurn("answered", "answered")).toThrow("query_act_does_not_follow");
    expect(() => refuseOutOfTurn("closed", "answered")).toThrow("query_closed");
  });

  it("holds of each subject what was done last", () => {
    const done = (code: string | null, visit: string | null, what: string) => ({ code, visit, act: what });
    const acts = [done(null, null, "locked"), done("A", "v1", "locked"), done(null, null, "unlocked")];
    expect(locksInForce(acts)).toEqual([done("A", "v1", "locked")]);
  });

  it("marks a name whatever its capitals and however it is composed, and nothing else", () => {
    expect(redactText("Bà NGUYỄN Thị Hoa đau gối", "nguyễn thị hoa")).toBe("Bà ▮▮▮ đau gối");
    expect(redactText("Nguyễn".normalize("NFD"), "Nguyễn")).toBe("▮▮▮");
    expect(redactText("a.c", "a*c")).toBe("a.c");
    expect(redactMembers({ note: "of Hoa", grade: 2 }, "Hoa")).toEqual({ note: "of ▮▮▮", grade: 2 });
  });

  it("takes of an address only what has the form of a filter", () => {
    const asked = new URLSearchParams("participant=x' or 1&form=visit&from=2026-02-30x&to=2026-02-03&person=system");
    expect(auditFilterOf(asked)).toEqual({ form: "visit", person: "system", to: "2026-02-03" });
  });
});
