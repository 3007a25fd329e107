import { expect, it } from "vitest";
import { createPageCache, type RenderedAnswer } from "~/server/page-cache";

const mebibyte = 1_048_576;
const pageOf = (bytes: number): RenderedAnswer => ({ status: 200, headers: [], body: Buffer.alloc(bytes) });

it("gives up the page that was read longest ago when it is full", () => {
  const cache = createPageCache(mebibyte);
  for (let n = 0; n < 10; n += 1) cache.keep("e", `page ${n}`, pageOf(100_000));
  expect(cache.get("e", "page 0")).toBeDefined();
  cache.keep("e", "page 10", pageOf(100_000));
  expect(cache.get("e", "page 1")).toBeUndefined();
  expect(cache.get("e", "page 0")).toBeDefined();
  expect(cache.get("e", "page 10")).toBeDefined();
});

it("never holds more than its limit, however small the pages", () => {
  const cache = createPageCache(mebibyte);
  const keys = Array.from({ length: 5_000 }, (_, n) => `page ${n}`);
  for (const key of keys) cache.keep("e", key, pageOf(1));
  const kept = keys.filter((key) => cache.get("e", key));
  expect(kept.length).toBeGreaterThan(500);
  expect(kept.length).toBeLessThanOrEqual(1_024);
});

it("does not count a page twice that is kept again", () => {
  const cache = createPageCache(mebibyte);
  cache.keep("e", "first", pageOf(100_000));
  for (let n = 0; n < 50; n += 1) cache.keep("e", "second", pageOf(100_000));
  expect(cache.get("e", "first")).toBeDefined();
});

it("does not keep a page that would fill an eighth of it", () => {
  const cache = createPageCache(mebibyte);
  cache.keep("e", "huge", pageOf(mebibyte / 8));
  expect(cache.get("e", "huge")).toBeUndefined();
});

it("forgets every page of the edition before", () => {
  const cache = createPageCache(mebibyte);
  cache.keep("first", "a", pageOf(1));
  cache.keep("second", "b", pageOf(1));
  expect(cache.get("second", "a")).toBeUndefined();
  expect(cache.get("second", "b")).toBeDefined();
  expect(cache.get("first", "a")).toBeUndefined();
});
