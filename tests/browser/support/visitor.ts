import type { Browser, BrowserContext, Page } from "playwright-core";
import {
  demonstrationDomain,
  demonstrationPassword,
} from "~/services/founding/demonstration/demonstration-accounts.server";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";
import { fieldOf, press } from "./pressing";

/** A demonstration account by the part of its address before the sign. */
export type Mailbox =
  "investigator" | "coordinator" | "coordinator-2" | "data-monitoring" | "regulator" | "administrator";

/** The password of every demonstration account. */
export const password = demonstrationPassword;

/** What all visitors of one run share: where the book is, and how they read it. */
export interface Stage {
  browser: Browser;
  url: string;
  language: Language;
  /** Whether the browser runs scripts. */
  script: boolean;
}

/** Somebody at a browser of their own, reading in one language. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** The words of the visitor's language, to find things by. */
  t: ReturnType<typeof translatorFor>["t"];
  /** Opens an address of the book and gives the status of the answer. */
  open(path: string): Promise<number>;
  /** What went wrong in the browser: faults of scripts, and whatever the console was told as an error. */
  faults(): string[];
  leave(): Promise<void>;
}

/** The browser's own note that a page answered with a refusal; the refusal itself is what tests look at. */
const noteOfRefusal = /^Failed to load resource: the server responded with a status of 4(03|04|09|22)/;

/** Opens a browser of its own for somebody who is not signed in. */
export async function comeBy({ browser, url, language, script }: Stage): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: script,
    locale: language === "vi" ? "vi-VN" : "en-GB",
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !noteOfRefusal.test(message.text()))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  return {
    page,
    context,
    t: translatorFor(language).t,
    async open(path) {
      const answer = await page.goto(path, { waitUntil: "domcontentloaded" });
      return answer?.status() ?? 0;
    },
    faults: () => faults,
    leave: () => context.close(),
  };
}

/** Signs a visitor in with a demonstration account; they end on their desk. */
export async function signIn({ page, t, open }: Visitor, mailbox: Mailbox): Promise<void> {
  await open("/desk/sign-in");
  await fieldOf(page, t("accounts:signIn.email")).fill(`${mailbox}@${demonstrationDomain}`);
  await fieldOf(page, t("accounts:signIn.password")).fill(password);
  const status = await press(page, page.getByRole("button", { name: t("accounts:signIn.submit"), exact: true }));
  if (status !== 200 || new URL(page.url()).pathname !== "/desk") throw new Error(`${mailbox} was not signed in`);
}

/** Opens a browser for an account and signs in. */
export async function comeAs(stage: Stage, mailbox: Mailbox): Promise<Visitor> {
  const visitor = await comeBy(stage);
  await signIn(visitor, mailbox);
  return visitor;
}
