import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { runIn, writeTree } from "../support/fixture-tree";

const PROGRAM = resolve("node_modules/oxlint/bin/oxlint");
const CONFIG = resolve(".config/oxlint.json");

function lint(path: string, text: string) {
  return runIn(writeTree({ [path]: text }), [PROGRAM, "-c", CONFIG, "-f", "unix", "."]);
}

describe("the linter", () => {
  it("accepts a plain component", () => {
    const end = lint("app/name.tsx", "export const Name = ({ name }: { name: string }) => <b>{name}</b>;\n");
    expect(end).toMatchObject({ code: 0 });
  });

  it.each([
    ["no-explicit-any", `export const f = (x: ${"any"}) => x;`],
    ["no-console", "console.log(1);"],
    ["alt-text", 'export const A = () => <img src="/a.png" />;'],
    [
      "rules-of-hooks",
      'import { useId } from "react"; export function A(p: { x: boolean }) { return p.x ? useId() : null; }',
    ],
    ["no-danger", "export const A = (p: { x: string }) => <b dangerouslySetInnerHTML={{ __html: p.x }} />;"],
    ["consistent-type-imports", 'import { A } from "./a"; export type B = A;'],
    ["no-barrel-file", 'export * from "./a";'],
    ["eqeqeq", "export const f = (x: number) => x == 1;"],
    ["no-unused-vars", "const x = 1; export {};"],
  ])("refuses what %s names", (rule, text) => {
    const end = lint("app/a.tsx", `${text}\n`);
    expect(end.code).not.toBe(0);
    expect(end.stdout).toContain(`(${rule})`);
  });

  it("lets a script speak to the terminal", () => {
    expect(lint("scripts/a.mjs", "console.log(1);\n").code).toBe(0);
  });
});
