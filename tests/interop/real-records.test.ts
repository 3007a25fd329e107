import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromCtgov, toCtgov } from "~/domain/interop/ctgov/map-study";
import { fromIctrp, toIctrp } from "~/domain/interop/ictrp/map-trial";
import { identityOf } from "~/domain/interop/ictrp/trial-numbers";
import { trialTree } from "~/domain/interop/ictrp/trial-tree";
import { checkedSource } from "~/domain/interop/mapping/checked-source";
import type { Imported } from "~/domain/interop/mapping/imported";
import type { Tree } from "~/domain/interop/mapping/json-tree";
import { canonicalJson } from "~/lib/canonical-json";
import { readIctrp } from "~/services/interop/read-ictrp.server";
import { ictrpFile, realStudies, referenceRecords } from "./reference-records";
import { countItems, itemsOfStudies, itemsOfTrials, type WhoItem } from "./who-items";

function printed(title: string, items: readonly WhoItem[], pairs: (Imported & { source: Tree })[]): string[] {
  const rows = countItems(items, pairs);
  const lines = rows.map(
    ({ item, stated, found }) => `${item.padEnd(26)}${String(stated).padStart(6)}${String(found).padStart(8)}`,
  );
  const sum = (name: "fits" | "adapted" | "apart" | "unfit") =>
    pairs.reduce((total, { report }) => total + report.counts[name], 0);
  const fields = `fields: ${sum("fits")} fit, ${sum("adapted")} written differently, ${sum("apart")} kept apart, ${sum("unfit")} did not fit`;
  process.stdout.write(
    `${title}, ${pairs.length} records; ${fields}\nWHO item                  stated   found\n${lines.join("\n")}\n`,
  );
  return rows.filter(({ stated, found }) => stated !== found).map(({ item }) => item);
}

describe.skipIf(!referenceRecords)("real records of other registries (skipped where ../shared/data is absent)", () => {
  it("import from ClinicalTrials.gov, hold every WHO item that the source states, and come back byte for byte", () => {
    const pairs = realStudies().map((study) => {
      const source = checkedSource(study);
      return { ...fromCtgov(source), source };
    });
    expect(pairs).toHaveLength(1_113);
    const back = pairs.filter(({ record, leftovers, source }) => {
      const kept = JSON.parse(JSON.stringify({ record, leftovers })) as Pick<Imported, "record" | "leftovers">;
      return canonicalJson(toCtgov(kept.record, kept.leftovers)) === canonicalJson(source);
    });
    const lost = printed("ClinicalTrials.gov", itemsOfStudies, pairs);
    process.stdout.write(`${back.length} of ${pairs.length} come back byte for byte after sorting of keys\n`);
    expect(back).toHaveLength(pairs.length);
    expect(lost).toEqual([]);
  });

  it("report every field of a study", () => {
    const [study] = realStudies();
    if (!study) throw new Error("a study");
    const { report } = fromCtgov(study);
    const reported = report.fields.map(({ from }) => from.replaceAll(/\/@[^/]+/g, ""));
    const leaves = (value: unknown, path: string): string[] => {
      if (Array.isArray(value)) return value.length === 0 ? [path] : value.flatMap((item) => leaves(item, path));
      if (typeof value !== "object" || value === null) return [path];
      return Object.entries(value).flatMap(([key, member]) => leaves(member, `${path}/${key}`));
    };
    const missed = leaves(study, "").filter(
      (leaf) => !reported.some((from) => leaf === from || leaf.startsWith(`${from}/`)),
    );
    expect([...new Set(missed)]).toEqual([]);
  });

  it("import from ICTRP's file, hold every WHO item that it states, and come back element for element", () => {
    const pairs = readIctrp(readFileSync(ictrpFile, "utf8")).map((trial) => ({
      ...fromIctrp(trial),
      source: trialTree(trial),
    }));
    expect(pairs).toHaveLength(45);
    expect(pairs.flatMap(({ report }) => report.deviations ?? [])).toEqual([]);
    const lost = printed("ICTRP", itemsOfTrials, pairs);
    expect(lost).toEqual([]);
    for (const { record, leftovers, source } of pairs) {
      const identity = identityOf(record as unknown as Tree);
      expect(identity && toIctrp(record, identity, leftovers)).toEqual(source);
    }
  });
});
