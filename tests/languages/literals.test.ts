import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findLiteralText } from "../support/literal-text";

function readComponents(folder: string): [string, string][] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  return files.map((file) => [join(folder, file), readFileSync(join(folder, file), "utf8")]);
}

describe("components and routes", () => {
  const sources = ["app/components", "app/routes"].flatMap(readComponents);

  it("are there", () => {
    expect(sources.length).toBeGreaterThan(10);
  });
  it("show no words but translated ones", () => {
    expect(sources.flatMap(([path, text]) => findLiteralText(text, path))).toEqual([]);
  });
});

describe("the check of literal text", () => {
  it.each([
    ["<p>Enrolled</p>", "Enrolled"],
    ['<img alt="A chart" />', 'alt="A chart"'],
    ['<a title={"Home"} />', 'title="Home"'],
    ['<p>{late ? "Too late" : null}</p>', "Too late"],
    ["<p>{`Data as of`}</p>", "Data as of"],
  ])("finds the words of %s", (markup, words) => {
    expect(findLiteralText(`const page = ${markup};`, "page.tsx")).toEqual([`page.tsx:1: ${words}`]);
  });

  it.each([
    '<p className={wide ? "flex gap-2" : "grid gap-1"}>{t("enrolled")}</p>',
    "<p>{n} / {planned}&nbsp;·&nbsp;({percent}%)</p>",
    '<p>{rows.map((row) => <b key={row} className="font-semibold mt-2">{row}</b>)}</p>',
    '<path d="M 0 0 L 1 1" />',
    '<img alt="" />',
  ])("leaves %s alone", (markup) => {
    expect(findLiteralText(`const page = ${markup};`, "page.tsx")).toEqual([]);
  });
});
