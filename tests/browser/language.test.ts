import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { translatorFor } from "~/lib/languages/translator";
import { launchBrowser } from "../support/browser";
import { followLink } from "./support/pressing";
import { type DatabaseKind, type ServedBook, serveBook } from "./support/served-book";
import { comeAs, comeBy, signIn, type Stage, type Visitor } from "./support/visitor";

const kinds: readonly DatabaseKind[] = ["embedded", "native"];

describe.each(kinds)("the language on the %s database", { timeout: 30_000 }, (kind) => {
  let browser: Browser;
  let book: ServedBook;
  const stage = (language: Stage["language"] = "vi"): Stage => ({ browser, url: book.url, language, script: false });
  const languageOf = ({ page }: Visitor) => page.locator("html").getAttribute("lang");

  /** The language of the start page for a reader whose browser prefers these languages. */
  async function answeredTo(acceptLanguage: string): Promise<string | undefined> {
    const answer = await fetch(`${book.url}/trials`, { headers: { "accept-language": acceptLanguage } });
    return /<html lang="(\w+)"/.exec(await answer.text())?.[1];
  }

  beforeAll(async () => {
    [browser, book] = await Promise.all([launchBrowser(), serveBook(kind)]);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await book?.close();
  });

  it("is what the browser prefers among the two, and Vietnamese where it prefers neither", async () => {
    expect(await answeredTo("en-GB,en;q=0.9")).toBe("en");
    expect(await answeredTo("vi-VN,vi;q=0.9,en;q=0.5")).toBe("vi");
    expect(await answeredTo("fr, en;q=0.2")).toBe("en");
    expect(await answeredTo("fr, de;q=0.5")).toBe("vi");
    expect(await answeredTo("")).toBe("vi");
  });

  it("is changed by the address, kept in a cookie, and holds on the next page", async () => {
    const reader = await comeBy(stage("vi"));
    await reader.open("/trials");
    expect(await languageOf(reader)).toBe("vi");
    await reader.open("/trials?lang=en");
    const cookie = (await reader.context.cookies()).find(({ name }) => name === "lang");
    expect(cookie).toMatchObject({ value: "en", path: "/", sameSite: "Lax" });
    await reader.open("/progress");
    expect(await languageOf(reader)).toBe("en");
    expect(await reader.page.title()).toContain(translatorFor("en").t("public:portfolio.title"));
    await reader.leave();
  });

  it("is changed by the switch on the page, which leads to the same page and its query", async () => {
    const reader = await comeBy(stage("en"));
    await reader.open("/trials?q=te+bao");
    const languages = reader.page.getByRole("navigation", { name: reader.t("ui:language"), exact: true });
    await followLink(reader.page, languages, reader.t("ui:languageName.vi"));
    expect(await languageOf(reader)).toBe("vi");
    expect(new URL(reader.page.url()).searchParams.get("q")).toBe("te bao");
    await reader.leave();
  });

  it("holds from the public pages to the desk and through signing in", async () => {
    const somebody = await comeBy(stage("vi"));
    await somebody.open("/?lang=en");
    await signIn({ ...somebody, t: translatorFor("en").t }, "regulator");
    expect(await languageOf(somebody)).toBe("en");
    await somebody.leave();
  });

  it("is changed on the desk without a word of the other one left in the navigation", async () => {
    const regulator = await comeAs(stage("vi"), "regulator");
    await regulator.open("/desk?lang=en");
    expect(await languageOf(regulator)).toBe("en");
    const { t } = translatorFor("en");
    const links = await regulator.page
      .getByRole("navigation", { name: t("ui:deskNavigation"), exact: true })
      .getByRole("link")
      .allInnerTexts();
    expect(links).toEqual([t("desk:nav.home"), t("desk:nav.trials"), t("desk:nav.portfolio")]);
    await regulator.leave();
  });
});
