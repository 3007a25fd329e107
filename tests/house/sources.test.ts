import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { runIn, writeTree } from "../support/fixture-tree";

const PROGRAM = resolve("scripts/checks/check-sources.mjs");
const lines = (count: number) => Array.from({ length: count }, (_, at) => `export const x${at} = ${at};`).join("\n");

function check(files: Record<string, string>) {
  const root = writeTree(files);
  return runIn(root, [PROGRAM, root]);
}

describe("the check of sources", () => {
  it("accepts small files in plain words and tells the figures", () => {
    const end = check({ "app/a.ts": lines(60), "db/b.ts": lines(20), "tests/c.test.ts": lines(290) });
    expect(end).toMatchObject({ code: 0, stderr: "", stdout: "2 files, median 20 lines, 90th percentile 60\n" });
  });

  it("refuses a file above 300 lines, tests and migrations too", () => {
    const end = check({ "tests/a.test.ts": lines(301), "db/migrations/0001.ts": lines(305), "app/b.ts": lines(300) });
    expect(end.code).toBe(1);
    expect(end.stderr).toContain("tests/a.test.ts: 301 lines");
    expect(end.stderr).toContain("db/migrations/0001.ts: 305 lines");
    expect(end.stderr).not.toContain("app/b.ts");
  });

  it("refuses a median above 60 lines and a ninth decile above 180", () => {
    const end = check({ "app/a.ts": lines(61), "app/b.ts": lines(61), "app/c.ts": lines(181) });
    expect(end.stderr).toBe(
      "median file has 61 lines, at most 60 are allowed\n90th percentile has 181 lines, at most 180 are allowed\n",
    );
  });

  it("leaves migrations out of the figures", () => {
    expect(check({ "app/a.ts": lines(5), "db/migrations/0001.ts": lines(250) }).stdout).toContain("median 5 lines");
  });

  it.each([
    `// TO${"DO"}: later`,
    `// FIX${"ME"}`,
    `// XX${"X"}`,
    `// @ts-${"ignore"}`,
    `// @ts-${"expect-error"}`,
    `// eslint-${"disable-next-line"}`,
    `/* oxlint-${"disable"} */`,
    `// prettier-${"ignore"}`,
    `const a = b as ${"any"};`,
    `function f(a: ${"any"}) {}`,
    `const a: Array<${"any"}> = [];`,
    `it.${"only"}("x", f);`,
    `describe.${"skip"}("x", f);`,
    `it.${"todo"}("x");`,
    `context.${"skip"}();`,
  ])("refuses %s", (line) => {
    const end = check({ "tests/a.test.ts": `const x = 1;\n${line}\n` });
    expect(end.code).toBe(1);
    expect(end.stderr).toContain("tests/a.test.ts:2: ");
  });

  it.each([`// the empty case: ${"any"} day`, "const company = many;", 'context.skip("no reference data here");'])(
    "accepts %s",
    (line) => {
      expect(check({ "tests/a.test.ts": `${line}\n` })).toMatchObject({ code: 0, stderr: "" });
    },
  );

  it.each([
    "app/lib/utils.ts",
    "app/helpers.tsx",
    "db/misc.ts",
    "app/types.ts",
    "app/service.server.ts",
    "app/lib/index.ts",
  ])("refuses a file named %s", (path) => {
    expect(check({ [path]: "export const x = 1;\n" }).stderr).toContain(`${path}: `);
  });
});
