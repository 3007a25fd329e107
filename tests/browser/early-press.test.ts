import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser";
import { type ServedBook, serveBook } from "./support/served-book";
import { comeAs } from "./support/visitor";

/** Presses the page's heading without pause from its first instant on, for a second and a half. */
function pressWithoutPause(): void {
  const end = performance.now() + 1_500;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    const heading = document.querySelector("h1");
    for (const name of ["mousedown", "mouseup"]) heading?.dispatchEvent(new MouseEvent(name, { bubbles: true }));
    if (performance.now() < end) port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
}

describe("a desk page that is pressed before it has come to life", { timeout: 60_000 }, () => {
  let browser: Browser;
  let book: ServedBook;

  beforeAll(async () => {
    [browser, book] = await Promise.all([launchBrowser(), serveBook("native")]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await book?.close();
  });

  it("comes to life without a fault", async () => {
    const visitor = await comeAs({ browser, url: book.url, language: "vi", script: true }, "coordinator");
    await visitor.page.addInitScript(pressWithoutPause);
    for (let visit = 0; visit < 3; visit++) {
      await visitor.page.goto("/desk/trials/demo-knee-osteoarthritis/participants");
      await visitor.page.waitForTimeout(800);
    }
    expect(visitor.faults()).toEqual([]);
  });
});
