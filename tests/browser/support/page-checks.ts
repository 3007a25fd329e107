import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { AxeBuilder } from "@axe-core/playwright";
import type { Page, Response } from "playwright-core";

/** Widths at which pages must not scroll sideways: a small telephone to a wide screen, in CSS pixels. */
export const widths = [360, 390, 1024, 1600] as const;

type AxeResults = Awaited<ReturnType<AxeBuilder["analyze"]>>;

/** What axe's own script leaves in a page. */
interface WithAxe {
  axe: { run(context: Document, options: { resultTypes: ["violations"] }): Promise<AxeResults> };
}

const ofAxe = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const axeScript = readFileSync(ofAxe.resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on the page that is open, by all its rules: the rule, and where. Only findings come back from the browser:
 * describing every element that a rule is content with takes longer than the rules themselves.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(axeScript);
  return page.evaluate(async () => {
    const { axe } = window as unknown as WithAxe;
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html.slice(0, 160)}`),
    );
  });
}

/** The widths at which the page that is open scrolls sideways, with by how much. */
export async function overflows(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (beyond > 0) found.push(`${beyond} px at ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}

/** What a page loaded, in bytes after gzip: scripts without the one that draws charts, that one, and style sheets. */
export interface PageWeight {
  scripts: number;
  charts: number;
  styles: number;
}

const gzipped = new Map<string, Promise<{ bytes: number; charts: boolean }>>();

/** Fetches anew what the page was given: a page that was left early has its own copy no more. */
async function weigh(url: string): Promise<{ bytes: number; charts: boolean }> {
  const body = Buffer.from(await (await fetch(url)).arrayBuffer());
  return { bytes: gzipSync(body, { level: 9 }).length, charts: body.includes("recharts-wrapper") };
}

/** Weighs what the page loads from now on; the answer is given once the page has loaded. */
export function watchWeight(page: Page): () => Promise<PageWeight> {
  const loaded = new Map<string, string>();
  const listen = (response: Response) => {
    const kind = response.request().resourceType();
    if (kind !== "script" && kind !== "stylesheet") return;
    const url = response.url();
    loaded.set(url, kind);
    if (!gzipped.has(url)) gzipped.set(url, weigh(url));
  };
  page.on("response", listen);
  return async () => {
    page.off("response", listen);
    const weight: PageWeight = { scripts: 0, charts: 0, styles: 0 };
    for (const [url, kind] of loaded) {
      const { bytes, charts } = (await gzipped.get(url)) ?? { bytes: 0, charts: false };
      if (kind === "stylesheet") weight.styles += bytes;
      else weight[charts ? "charts" : "scripts"] += bytes;
    }
    return weight;
  };
}
