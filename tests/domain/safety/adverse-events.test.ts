import { describe, expect, it } from "vitest";
import { type AdverseEventInput, faultsOf } from "~/domain/safety/adverse-event";
import { astctGrade, crsGrade, icansGrade } from "~/domain/safety/astct";
import { dictionaryRows } from "~/domain/safety/dictionary-rows";
import { boundaryTable, doseLimitingStanding } from "~/domain/safety/dose-limiting";
import { eventChains } from "~/domain/safety/event-chain";
import { missingFromReport, reportItems } from "~/domain/safety/to-be-completed";

const fever: AdverseEventInput = {
  term: "Fever",
  grade: null,
  grading: "CTCAE 5.0",
  seriousness: "hospitalisation",
  relation: "not_assessed",
  outcome: "unknown",
  startedOn: null,
  endedOn: null,
  knownOn: "2026-03-02",
};

describe("an adverse event as entered", () => {
  it("may lack its first day only while it is serious", () => {
    expect(faultsOf(fever, "2026-03-02")).toEqual([]);
    expect(faultsOf({ ...fever, seriousness: null }, "2026-03-02")).toEqual([
      { path: "startedOn", message: "required" },
    ]);
  });

  it("was not known to be serious before it was known, nor when it is not serious", () => {
    const early = { ...fever, seriousKnownOn: "2026-03-01" };
    expect(faultsOf(early, "2026-03-02")).toEqual([{ path: "seriousKnownOn", message: "seriousBeforeKnown" }]);
    const mild = { ...fever, seriousness: null, startedOn: "2026-03-01", seriousKnownOn: "2026-03-02" };
    expect(faultsOf(mild, "2026-03-02")).toEqual([{ path: "seriousKnownOn", message: "onlyIfSerious" }]);
  });
});

describe("grades by ASTCT", () => {
  it("of cytokine release syndrome need fever and follow the worse of hypotension and hypoxia", () => {
    expect(crsGrade({ hypotension: "several_vasopressors" })).toBeNull();
    expect(crsGrade({ fever: "yes" })).toBe(1);
    expect(crsGrade({ fever: "yes", hypotension: "none", hypoxia: "low_flow" })).toBe(2);
    expect(crsGrade({ fever: "yes", hypotension: "one_vasopressor", hypoxia: "low_flow" })).toBe(3);
    expect(crsGrade({ fever: "yes", hypoxia: "positive_pressure" })).toBe(4);
  });

  it.each([
    [{ ice: "10", consciousness: "normal" }, null],
    [{ ice: "7" }, 1],
    [{ ice: "6" }, 2],
    [{ ice: "0", consciousness: "spontaneous" }, 3],
    [{ consciousness: "to_voice", seizure: "resolves" }, 3],
    [{ ice: "9", motor: "deep_focal_weakness" }, 4],
    [{ oedema: "focal" }, 3],
    [{ consciousness: "unrousable" }, 4],
    [{ seizure: "life_threatening" }, 4],
  ] as [Record<string, string>, number | null][])("of ICANS with %j are %s", (findings, grade) => {
    expect(icansGrade(findings)).toBe(grade);
    expect(astctGrade("icans", findings)).toBe(grade);
  });
});

describe("the entries of a participant", () => {
  it("are put together by event, however often corrected", () => {
    const entry = (number: number, corrects: number | null) => ({ participant_id: 1, number, corrects });
    const other = { participant_id: 2, number: 1, corrects: null };
    const chains = eventChains([entry(1, null), entry(2, null), entry(3, 1), entry(4, 3), other]);
    expect(chains.map(({ root, standing }) => [root, standing.number])).toEqual([
      [1, 4],
      [2, 2],
      [1, 1],
    ]);
  });
});

describe("a serious event's report", () => {
  const saved = {
    serious: true,
    grade: null,
    severity: null,
    relation: "not_assessed",
    outcome: "unknown",
    expectedness: "not_assessed",
    startedOn: null,
    endedOn: null,
    organClass: null,
    actionTaken: null,
    particulars: {},
  };
  it("lacks everything but the end right after two minutes, and nothing is asked of a mild event", () => {
    expect(missingFromReport(saved)).toEqual(reportItems.filter((item) => item !== "endedOn"));
    expect(missingFromReport({ ...saved, serious: false })).toEqual([]);
  });
  it("needs the last day once the event has ended", () => {
    expect(missingFromReport({ ...saved, outcome: "recovered" })).toContain("endedOn");
  });
});

describe("dose-limiting toxicities", () => {
  const rule = { acceptable: 0.3, certainty: 0.9, prior: { a: 0.3, b: 0.7 } };
  it("stand beside the boundary for the number infused so far", () => {
    const count = (code: string, infused: number, withToxicity: number) => ({
      code,
      infused,
      withToxicity,
      notJudged: 0,
    });
    const cohorts = doseLimitingStanding([count("A", 6, 4), count("B", 6, 1), count("C", 0, 0)], rule);
    expect(cohorts.map(({ crossed }) => crossed)).toEqual([true, false, false]);
    expect(cohorts[2]?.stopAt).toBeNull();
    expect(doseLimitingStanding([count("A", 6, 6)], null)[0]).toMatchObject({ stopAt: null, crossed: false });
  });
  it("have a boundary that never falls while more are infused", () => {
    const stops = boundaryTable(rule, 30).map(({ stopAt }) => stopAt);
    expect(stops.length).toBeGreaterThan(3);
    expect(stops).toEqual([...stops].sort((a, b) => a - b));
  });
});

describe("a file of terms", () => {
  it("names its columns in either language, in any order", () => {
    const cells = [
      ["Nhóm cơ quan", "Mã", "Thuật ngữ"],
      ["Toàn thân", "1", "Sốt"],
    ];
    expect(dictionaryRows(cells)).toEqual({ rows: [{ code: "1", term: "Sốt", organClass: "Toàn thân" }], faults: [] });
  });
  it("is refused with every faulty line named", () => {
    const cells = [
      ["code", "term", "class"],
      ["1", "Fever", "General"],
      ["1", "Pyrexia", "General"],
      ["2", "", "x"],
    ];
    expect(dictionaryRows(cells).faults).toEqual(["codeTwice?line=3", "rowIncomplete?line=4"]);
    expect(dictionaryRows([["a", "b"]]).faults).toEqual(["columnsMissing"]);
    expect(dictionaryRows([["code", "term", "soc"]]).faults).toEqual(["noRows"]);
  });
});
