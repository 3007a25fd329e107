import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import type { Language } from "~/lib/languages/languages";
import { launchBrowser } from "../../support/browser";
import { coordinatorThread } from "./coordinator-thread";
import { investigatorThread } from "./investigator-thread";
import { regulatorThread } from "./regulator-thread";
import { type DatabaseKind, type ServedBook, serveBook } from "./served-book";
import type { Stage } from "./visitor";

/** On which database, in which language, and with or without scripts the three threads are gone through. */
export interface ThreadRun {
  database: DatabaseKind;
  language: Language;
  script: boolean;
}

/** Goes through the work of investigator, coordinator and regulator on a book of its own, in that order. */
export function threadSuite({ database, language, script }: ThreadRun): void {
  describe(
    `on the ${database} database, in ${language}, ${script ? "with" : "without"} scripts`,
    { timeout: 60_000 },
    () => {
      let browser: Browser;
      let book: ServedBook;
      const stage = (): Stage => ({ browser, url: book.url, language, script });

      beforeAll(async () => {
        [browser, book] = await Promise.all([launchBrowser(), serveBook(database)]);
      }, 120_000);

      afterAll(async () => {
        await browser?.close();
        await book?.close();
      });

      investigatorThread(stage);
      coordinatorThread(stage);
      regulatorThread(stage);
    },
  );
}
