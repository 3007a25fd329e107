import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { visitResponse } from "~/domain/outcomes/visit-response";
import type { VisitFindings } from "~/domain/outcomes/visit-response";

const file = "../shared/data/cdisc-pilot/sdtm/rs_onco.csv";

/** Findings of every reading of every visit by test code, from a file of one row a finding. */
function readings(): Record<string, string>[] {
  const [header = [], ...rows] = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((field) => field.replaceAll('"', "")));
  const byReading = new Map<string, Record<string, string>>();
  for (const row of rows) {
    const field = (name: string) => row[header.indexOf(name)] ?? "";
    const key = ["USUBJID", "RSEVAL", "RSEVALID", "VISITNUM", "RSDTC"].map(field).join("|");
    byReading.set(key, { ...byReading.get(key), [field("RSTESTCD")]: field("RSSTRESC") });
  }
  return [...byReading.values()];
}

describe.skipIf(!existsSync(file))("simulated CDISC pilot responses (skipped where ../shared/data is absent)", () => {
  it("derives the recorded overall response from target, non-target and new lesions", () => {
    const complete = readings().filter((each) => each.OVRLRESP && each.OVRLRESP !== "CHECK" && each.TRGRESP);
    const differing = complete.filter((each) => {
      const findings: VisitFindings = {
        target: each.TRGRESP as VisitFindings["target"],
        nonTarget: (each.NTRGRESP ?? "none").toLowerCase().replace("non-cr/non-pd", "non-CR/non-PD") as "none",
        newLesion: each.NEWLPROG === "UNEQUIVOCAL",
      };
      if (/^(cr|pd|ne)$/.test(findings.nonTarget)) findings.nonTarget = findings.nonTarget.toUpperCase() as "CR";
      return visitResponse(findings).response !== each.OVRLRESP;
    });
    console.info(`rs_onco.csv: ${complete.length} readings compared, ${differing.length} differ`);
    expect(complete.length).toBeGreaterThan(1_000);
    expect(differing).toEqual([]);
  });
});
