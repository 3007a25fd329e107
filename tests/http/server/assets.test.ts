import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { answerStaticAssets } from "~/server/static-assets";
import { type ComposedApp, startComposed } from "./composed-app";

let app: ComposedApp;
let folder: string;
const script = "export const words = 'Thử nghiệm lâm sàng';\n".repeat(200);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "assets-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets", "entry-a1b2.js"), script);
  writeFileSync(join(folder, "assets", "font-c3d4.woff2"), "font");
  writeFileSync(join(folder, "favicon.svg"), "<svg/>");
});
beforeEach(async () => {
  app = await startComposed({ assets: answerStaticAssets(folder) });
});
afterEach(() => app.close());
afterAll(() => rmSync(folder, { recursive: true }));

it.each(["br", "gzip"])("sends a hashed script compressed with %s, for ever", async (encoding) => {
  const answer = await app.get("/assets/entry-a1b2.js", { "accept-encoding": encoding });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("vary")).toBe("Accept-Encoding");
  expect(answer.headers.get("content-type")).toMatch(/javascript/);
  expect(Number(answer.headers.get("content-length"))).toBeLessThan(script.length / 10);
  expect(await answer.text()).toBe(script);
});

it("sends it as it is to whoever takes no compression", async () => {
  const answer = await app.get("/assets/entry-a1b2.js", { "accept-encoding": "identity" });
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(answer.headers.get("content-length")).toBe(String(Buffer.byteLength(script)));
});

it("does not compress a font again", async () => {
  const answer = await app.get("/assets/font-c3d4.woff2", { "accept-encoding": "br" });
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
});

it("keeps a file without a hash for an hour only", async () => {
  expect((await app.get("/favicon.svg")).headers.get("cache-control")).toBe("public, max-age=3600");
});

it("answers a missing file with 404 and no page, also above its folder", async () => {
  for (const path of ["/assets/gone.js", "/assets/", "/assets/..%2ffavicon.svg", "/assets/..%2f..%2fetc%2fpasswd"]) {
    const answer = await app.get(path, { "accept-encoding": "br" });
    expect([path, answer.status]).toEqual([path, 404]);
  }
});
