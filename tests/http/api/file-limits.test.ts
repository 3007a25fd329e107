import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportsRouter } from "~/api/exports";
import { feedsRouter } from "~/api/feeds";
import { startComposed } from "../server/composed-app";
import { type ApiBook, now, openApiBook } from "./api-book";

let book: ApiBook;
beforeAll(async () => {
  book = await openApiBook();
}, 60_000);
afterAll(() => book?.close());

describe("files outside the API", () => {
  it.each([
    ["a trial's export", "/api/v1/trials/api-trial.ctgov.json"],
    ["the feed of all trials", "/feed.atom"],
    ["a trial's feed", "/trials/api-trial/feed.atom"],
    ["the sitemap", "/sitemap.xml"],
  ])("are given out as often as the API answers, and no more: %s", async (_what, path) => {
    const settings = { registryName: "Trialbook", publicUrl: "https://trialbook.example", apiRequestsPerMinute: 3 };
    const app = await startComposed({
      endpoints: [
        ["/api/v1/trials", exportsRouter(settings)],
        ["/", feedsRouter({ settings, now: () => now })],
      ],
    });
    try {
      const statuses: number[] = [];
      for (let asked = 0; asked < 4; asked += 1) statuses.push((await app.get(path)).status);
      expect(statuses.slice(0, 3)).not.toContain(429);
      expect(statuses[0]).toBeLessThan(500);
      expect(statuses[3]).toBe(429);
    } finally {
      await app.close();
    }
  });
});
