import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { runIn, writeTree } from "../support/fixture-tree";

const PROGRAM = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const CONFIG = resolve(".config/dependency-cruiser.cjs");
const PACKAGES = ["vite", "kysely", "pg", "express", "recharts", "zod", "react"];
const reportSchema = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});

/** A small house: every module that the imports of `modules` may lead to, and packages that hold nothing. */
function house(modules: Record<string, string>): string {
  const stubs = PACKAGES.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "main.js" })],
    [`node_modules/${name}/main.js`, "exports.thing = 1;"],
  ]);
  const dependencies = Object.fromEntries(PACKAGES.slice(1).map((name) => [name, "1.0.0"]));
  return writeTree({
    "package.json": JSON.stringify({ name: "house", type: "module", dependencies, devDependencies: { vite: "1.0.0" } }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        module: "ESNext",
        moduleResolution: "bundler",
        paths: { "~/*": ["./app/*"], "@db/*": ["./db/*"] },
      },
    }),
    ...Object.fromEntries(stubs),
    "scripts/run.mjs": "",
    "tests/factory.ts": "export const thing = 1;",
    ...modules,
  });
}

/** `rule: module` for every violation in a house of `modules`. */
function violations(modules: Record<string, string>): string[] {
  const args = [PROGRAM, "--config", CONFIG, "--output-type", "json", "app", "db", "scripts", "tests"];
  const { stdout, stderr } = runIn(house(modules), args);
  expect(stderr).toBe("");
  return reportSchema
    .parse(JSON.parse(stdout))
    .summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)
    .sort();
}

const FLOORS = {
  "app/lib/dates.ts": "export const thing = 1;",
  "app/domain/statistics/rate.ts": 'export { thing } from "~/lib/dates";',
  "app/domain/cohorts/cohort.ts": 'export { thing } from "~/domain/statistics/rate";',
  "app/domain/outcomes/response.ts": 'import { thing } from "~/domain/cohorts/cohort"; export const rate = thing;',
  "app/domain/access/role.ts": 'import { thing } from "zod"; export const role = thing;',
  "db/tables/cohorts.ts": 'import type { thing } from "~/domain/cohorts/cohort"; export type Row = typeof thing;',
  "db/client/pool.ts":
    'import { thing } from "pg"; import type { Row } from "@db/tables/cohorts"; export type P = Row; export const pool = thing;',
  "db/queries/cohorts.ts":
    'import { thing } from "kysely"; import { pool } from "@db/client/pool"; export const list = [thing, pool];',
  "db/migrations/0001-start.ts": 'import { thing } from "kysely"; export const up = thing;',
  "app/services/enrol.server.ts":
    'import type { thing } from "kysely"; import { list } from "@db/queries/cohorts"; export type T = typeof thing; export const enrol = list;',
  "app/components/charts/chart.tsx": 'import { thing } from "recharts"; export const chart = thing;',
  "app/api/router.ts":
    'import { thing } from "express"; import { enrol } from "~/services/enrol.server"; export const api = [thing, enrol];',
  "app/server/serve.ts": 'import { api } from "~/api/router"; export const serve = api;',
  "app/routes/home.tsx":
    'import { enrol } from "~/services/enrol.server"; import { chart } from "~/components/charts/chart"; export default [enrol, chart];',
  "scripts/run.mjs": 'import "../app/services/enrol.server.ts"; import "../db/migrations/0001-start.ts";',
};

/** One forbidden import each: the rule, the module, and what it imports. */
const FORBIDDEN: [rule: string, module: string, imported: string][] = [
  ["lib-is-the-ground", "app/lib/bad.ts", "~/domain/cohorts/cohort"],
  ["statistics-on-lib", "app/domain/statistics/bad.ts", "~/domain/cohorts/cohort"],
  ["domain-on-lib", "app/domain/cohorts/bad.ts", "react"],
  ["domain-on-lib", "app/domain/cohorts/bad.ts", "@db/queries/cohorts"],
  ["domain-is-browser-safe", "app/domain/cohorts/bad.ts", "node:fs"],
  ["tables-describe-only", "db/tables/bad.ts", "@db/queries/cohorts"],
  ["database-below-services", "db/queries/bad.ts", "~/services/enrol.server"],
  ["client-below-queries", "db/client/bad.ts", "@db/queries/cohorts"],
  ["migrations-stand-alone", "db/migrations/0002-bad.ts", "~/domain/cohorts/cohort"],
  ["services-below-routes", "app/services/bad.server.ts", "~/components/charts/chart"],
  ["components-take-props", "app/components/ui/bad.tsx", "@db/queries/cohorts"],
  ["components-take-props", "app/components/ui/bad.tsx", "~/services/enrol.server"],
  ["server-files-on-the-server", "app/components/ui/bad.tsx", "~/services/enrol.server"],
  ["routes-leave-tables-alone", "app/routes/bad.tsx", "@db/tables/cohorts"],
  ["server-composes-only", "app/server/bad.ts", "~/routes/home"],
  ["scripts-call-services", "scripts/bad.ts", "~/routes/home"],
  ["nothing-imports-tests", "app/services/bad.server.ts", "../../tests/factory"],
  ["domain-rooms-are-apart", "app/domain/access/bad.ts", "~/domain/cohorts/cohort"],
  ["domain-rooms-on-cohorts", "app/domain/outcomes/bad.ts", "~/domain/access/role"],
  ["domain-files-live-in-rooms", "app/services/bad.server.ts", "~/domain/loose"],
  ["recharts-in-charts", "app/components/ui/bad.tsx", "recharts"],
  ["sql-in-db", "app/routes/bad.tsx", "kysely"],
  ["services-take-transactions", "app/services/bad.server.ts", "kysely"],
  ["drivers-in-db", "app/services/bad.server.ts", "pg"],
  ["express-at-the-edge", "app/services/bad.server.ts", "express"],
  ["run-time-dependencies", "app/services/bad.server.ts", "vite"],
  ["declared-dependencies", "app/services/bad.server.ts", "unlisted"],
  ["imports-resolve", "app/services/bad.server.ts", "~/lib/nowhere"],
];

describe("the boundaries", () => {
  it("accept a house whose imports go down", () => {
    expect(violations(FLOORS)).toEqual([]);
  });

  it("refuse every import that goes up or across", () => {
    const numbered = FORBIDDEN.map(([rule, module, imported], at) => {
      const path = module.replace("bad", `bad-${at}`);
      return {
        path,
        fault: `${rule}: ${path}`,
        text: `import * as thing from "${imported}"; export const x${at} = thing;`,
      };
    });
    const found = violations({
      ...FLOORS,
      "app/domain/loose.ts": 'export { thing } from "~/lib/dates";',
      "node_modules/unlisted/package.json": JSON.stringify({ name: "unlisted", version: "1.0.0", main: "main.js" }),
      "node_modules/unlisted/main.js": "exports.thing = 1;",
      ...Object.fromEntries(numbered.map(({ path, text }) => [path, text])),
    });
    expect(numbered.map(({ fault }) => fault).filter((fault) => !found.includes(fault))).toEqual([]);
  });

  it("refuse cycles and modules that nothing uses", () => {
    const found = violations({
      ...FLOORS,
      "app/lib/a.ts": 'import { b } from "~/lib/b"; export const a = () => b;',
      "app/lib/b.ts": 'import { a } from "~/lib/a"; export const b = () => a;',
      "app/lib/lonely.ts": "export const lonely = 1;",
    });
    expect(found).toEqual(["no-cycles: app/lib/a.ts", "no-orphans: app/lib/lonely.ts"]);
  });
});
