import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiEndpoints } from "~/api/endpoints";
import { readSettings } from "~/lib/settings.server";
import { translatorFor } from "~/lib/languages/translator";
import type { Language } from "~/lib/languages/languages";
import { demonstrationNumber } from "~/services/founding/demonstration/open-trial.server";
import { servedPages } from "../walk/served-routes";
import { endpoints, operations, publicPages, shownAddresses } from "./public-routes";
import { drawingsOf, valueBeside, withoutQuotations, wordsOf } from "./read-page";
import { type ShownPages, showPages } from "./shown-pages";

const languages = ["en", "vi"] as const;
const words = (language: Language) => translatorFor(language).getFixedT(null, "public");
const ui = (language: Language) => translatorFor(language).getFixedT(null, "ui");

let shown: ShownPages;

const ask: ShownPages["ask"] = (...asked) => shown.ask(...asked);
const page = (address: string, language: Language = "en") => shown.pages.get(`${language} ${address}`) ?? "";

beforeAll(async () => {
  shown = await showPages();
});
afterAll(() => shown.close());

/** The addresses whose answer is not the expected one, with both statuses. */
async function otherThanExpected(visits: Readonly<Record<string, number>>, init: RequestInit = {}): Promise<string[]> {
  const faults: string[] = [];
  for (const [address, expected] of Object.entries(visits)) {
    const { status } = await ask(address, "en", init);
    if (status !== expected) faults.push(`${address}: ${status}, not ${expected}`);
  }
  return faults;
}

describe("every public page and endpoint", () => {
  it("is written into the table of expectations", async () => {
    const served = (await servedPages()).map(({ path }) => path).filter((path) => !path.startsWith("/desk"));
    expect(served.sort()).toEqual(Object.keys(publicPages).sort());
    const key = "00".repeat(32);
    const given = { DATABASE_URL: "postgres://nobody@127.0.0.1/none", SESSION_SECRET: key, DATA_KEY: key };
    const routers = apiEndpoints({ settings: readSettings(given), now: () => new Date() });
    const mounted = routers.flatMap(([mount, router]) =>
      router.stack.flatMap(({ route }) => {
        if (!route) return [];
        const methods = Object.keys((route as unknown as { methods: Record<string, boolean> }).methods);
        return methods.filter((method) => method !== "_all").map((method) => `${method} ${mount}${route.path}`);
      }),
    );
    expect(mounted.sort()).toEqual(Object.keys(endpoints).sort());
  });

  it("answers everybody with what the table says", async () => {
    for (const table of [publicPages, endpoints]) {
      for (const visits of Object.values(table)) expect(await otherThanExpected(visits)).toEqual([]);
    }
    expect(await otherThanExpected(operations)).toEqual([]);
  });

  it("takes no form: a post is answered with 405", async () => {
    const posts = Object.fromEntries(shownAddresses.map((address) => [address, 405]));
    expect(await otherThanExpected(posts, { method: "POST", body: new URLSearchParams({ a: "b" }) })).toEqual([]);
  });

  it("says in the reader's language that there is nothing", async () => {
    for (const language of languages) {
      const nothing = translatorFor(language).t("errors:page.notFound.title");
      for (const address of ["/trials/nobody", "/organisations/nobody", "/no/such/page", "/trials/pages-draft"]) {
        const answer = await (await ask(address, language)).text();
        expect(answer).toContain(`<html lang="${language}"`);
        expect(wordsOf(answer)).toContain(nothing);
      }
    }
  });

  it("shows no translation key and no raw value that should be words", () => {
    for (const [address, html] of shown.pages) {
      expect(wordsOf(html), address).not.toMatch(/\b(undefined|NaN|\[object Object\])\b/);
      expect(wordsOf(html), address).not.toMatch(/\{\{|\b(public|desk|ui|words|errors):[a-z]/);
    }
  });
});

describe("the numbers of a trial's other registries", () => {
  it("lead to the same page under the permanent id", async () => {
    const own = "/trials/demo-knee-osteoarthritis";
    for (const rest of ["", "/progress", "/history", "/history/1/2"]) {
      const answer = await ask(`/trials/${demonstrationNumber}${rest}?lang=vi`);
      expect([answer.status, answer.headers.get("location")]).toEqual([301, `${own}${rest}`]);
    }
    const known = shown.open.owner
      .selectFrom("trial_identifiers")
      .select("identifier")
      .where("kind", "<>", "secondary");
    for (const { identifier } of await known.execute()) {
      expect((await ask(`/trials/${encodeURIComponent(identifier)}`)).status).toBe(301);
    }
  });
});

describe("what no public page may show", () => {
  it("holds no participant's code, no number that a site keeps, no account's name or address, no draft", async () => {
    const codes = await shown.open.owner.selectFrom("participants").select("code").execute();
    const accounts = await shown.open.owner.selectFrom("accounts").select(["id", "name", "email"]).execute();
    expect(codes.length).toBeGreaterThan(40);
    const secrets = [
      ...codes.map(({ code }) => code),
      ...accounts.flatMap(({ id, name, email }) => [id, name, email]),
      "A draft that nobody may read",
    ];
    for (const [address, html] of shown.pages) {
      expect(
        secrets.filter((secret) => html.includes(secret)),
        address,
      ).toEqual([]);
      expect(html, address).not.toMatch(/\b(HN|HUE|DN|CT)-(P1|C2)-\d{3}\b/);
    }
  });

  it("never counts a cited account or a synthetic trial as a registered one", async () => {
    const count = async (standing: string, synthetic: boolean) => {
      const rows = shown.open.owner.selectFrom("trials").select("id").where("standing", "=", standing);
      return (await rows.where("synthetic", "=", synthetic).execute()).length;
    };
    expect([await count("registered", false), await count("registered", true)]).toEqual([1, 1]);
    for (const language of languages) {
      const t = words(language);
      expect(valueBeside(page("/", language), t("home.count.registered"))).toBe("1");
      expect(valueBeside(page("/", language), t("home.count.synthetic"))).toBe("1");
      expect(valueBeside(page("/", language), t("home.count.cited"))).toBe(String(await count("cited", false)));
      expect(wordsOf(page("/progress", language))).toContain(t("portfolio.total", { trials: "1", enrolled: "7" }));
    }
  });

  it("draws the claim of 66.7 nowhere, and shows it within quotation marks only", () => {
    const claim = /66[.,]7/;
    expect([...shown.pages.values()].filter((html) => claim.test(wordsOf(html))).length).toBeGreaterThan(0);
    for (const [address, html] of [...shown.pages].filter(([known]) => !known.includes(" /methods"))) {
      expect(drawingsOf(html).join(""), address).not.toMatch(claim);
      expect(withoutQuotations(html), address).not.toMatch(claim);
    }
  });

  it("runs no script", () => {
    for (const [address, html] of shown.pages) expect(html, address).not.toMatch(/<script\b/);
  });
});

describe("what public pages must say", () => {
  it("labels every page of the demonstration as synthetic, and no other trial's", () => {
    for (const language of languages) {
      for (const address of shownAddresses.filter((known) => /\/demo-/.test(known))) {
        expect(wordsOf(page(address, language)), address).toContain(ui(language)("syntheticMark"));
      }
      expect(page("/trials/pages-running/progress", language)).not.toContain(ui(language)("syntheticMeaning"));
    }
  });

  it("says of a running trial that outcomes are not released, with the number enrolled, and draws no rate", () => {
    for (const language of languages) {
      const html = page("/trials/pages-running/progress", language);
      expect(wordsOf(html)).toContain(words(language)("response.notReleased", { count: 7 }));
      expect(wordsOf(html)).not.toContain(words(language)("response.among.evaluable"));
    }
  });

  it("shows the snapshot although the live numbers have moved on", async () => {
    const trial = shown.open.owner
      .selectFrom("trials")
      .select("enrolled_count")
      .where("public_id", "=", "pages-running");
    expect((await trial.executeTakeFirstOrThrow()).enrolled_count).toBe(8);
    const html = page("/trials/pages-running/progress");
    expect(valueBeside(html, words("en")("flow.box.consented"))).toBe("9");
    expect(wordsOf(page("/progress"))).not.toContain(words("en")("portfolio.total", { trials: "1", enrolled: "8" }));
  });

  it("reads the word for withheld where a small number stood, and never that number", async () => {
    const snapshot = await shown.open.owner
      .selectFrom("published_snapshots")
      .innerJoin("trials", "trials.id", "published_snapshots.trial_id")
      .select("published_snapshots.content")
      .where("trials.public_id", "=", "pages-running")
      .executeTakeFirstOrThrow();
    const boxes = snapshot.content.tracked?.flow.boxes ?? [];
    const hidden = boxes.filter(({ count }) => count === "withheld").map(({ id }) => id);
    expect(hidden).toEqual(expect.arrayContaining(["inScreening", "inManufacture"]));
    for (const language of languages) {
      const html = page("/trials/pages-running/progress", language);
      const withheld = translatorFor(language).t("words:missing.withheld");
      for (const id of ["inScreening", "inManufacture"] as const) {
        expect(valueBeside(html, words(language)(`flow.box.${id}`)), id).toBe(withheld);
      }
    }
  });
});
