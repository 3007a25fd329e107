import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "~/lib/languages/languages";
import { launchBrowser } from "../support/browser";
import { deskPages, type PageAddress, publicPages } from "./support/page-addresses";
import { axeFindings, overflows, type PageWeight, watchWeight } from "./support/page-checks";
import { addressOf, type Places, preparePlaces } from "./support/prepared-places";
import { type ServedBook, serveBook } from "./support/served-book";
import { comeAs, comeBy, type Mailbox, type Stage, type Visitor } from "./support/visitor";

const kilobyte = 1_024;
/** Desk pages that are left without script: gates and prints. */
const needsNoScript = [/^\/desk\/(sign-in|reset.*|invitation.*|second-factor)$/, /\/(print|expansion)$/];
const languages: readonly Language[] = ["vi", "en"];

describe("every page", { timeout: 30_000 }, () => {
  let browser: Browser;
  let book: ServedBook;
  let places: Places;
  const visitors = new Map<Mailbox | "nobody", Visitor>();
  const heaviest = { page: "", scripts: 0, charts: 0, styles: 0 };
  const stage = (): Stage => ({ browser, url: book.url, language: "vi", script: true });

  async function visitorFor(as: Mailbox | undefined, language: Language): Promise<Visitor> {
    const who = as ?? "nobody";
    const visitor = visitors.get(who) ?? (as ? await comeAs(stage(), as) : await comeBy(stage()));
    if (!visitors.has(who)) await visitor.page.goto("about:blank");
    visitors.set(who, visitor);
    await visitor.context.addCookies([{ name: "lang", value: language, url: book.url }]);
    return visitor;
  }

  /** Opens a page and checks all that holds on every page; gives what it loaded. */
  async function check({ path, as, status = 200 }: PageAddress, language: Language): Promise<PageWeight> {
    const visitor = await visitorFor(as, language);
    const { page, faults } = visitor;
    const left = page.url(); // what it still says on its way out is not the next page's fault
    const before = faults().length;
    const weight = watchWeight(page);
    const answered = await visitor.open(addressOf(path, places));
    await page.waitForLoadState("load");
    expect(answered).toBe(status);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflows(page)).toEqual([]);
    const own = faults()
      .slice(before)
      .filter((fault) => !fault.startsWith(`${left}: `));
    expect(own).toEqual([]);
    return weight();
  }

  beforeAll(async () => {
    [browser, book] = await Promise.all([launchBrowser(), serveBook("native")]);
    places = await preparePlaces(stage());
  }, 120_000);

  afterAll(async () => {
    const kilobytes = (bytes: number) => (bytes / kilobyte).toFixed(1);
    const { page, scripts, charts, styles } = heaviest;
    process.stdout.write(
      `heaviest desk page ${page}: scripts ${kilobytes(scripts)} KB, charts ${kilobytes(charts)} KB beside them, styles ${kilobytes(styles)} KB (gzip)\n`,
    );
    await browser?.close();
    await book?.close();
  });

  it.each(
    publicPages.map((address, index) => ({ address, path: address.path, language: languages[index % 2] ?? "vi" })),
  )("is open to everybody at $path in $language, without script, and light", async ({ address, language }) => {
    const { scripts, charts, styles } = await check(address, language);
    const visitor = await visitorFor(undefined, language);
    expect(await visitor.page.locator("script").count()).toBe(0);
    expect(scripts + charts).toBe(0);
    expect(styles).toBeGreaterThan(0);
    expect(styles).toBeLessThanOrEqual(20 * kilobyte);
  });

  it.each(
    deskPages.map((address, index) => ({
      address,
      path: address.path,
      who: address.as ?? "nobody",
      language: languages[index % 2] ?? "vi",
    })),
  )(
    "comes alive on the desk (but for pages that need no script) at $path for $who in $language, within its weight",
    async ({ address, language }) => {
      const weight = await check(address, language);
      if (weight.scripts > heaviest.scripts) Object.assign(heaviest, weight, { page: address.path });
      expect(weight.scripts > 0).toBe(!needsNoScript.some((page) => page.test(address.path)));
      expect(weight.scripts).toBeLessThanOrEqual(150 * kilobyte);
      expect(weight.styles).toBeLessThanOrEqual(20 * kilobyte);
    },
  );
});
