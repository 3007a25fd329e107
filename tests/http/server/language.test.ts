import { afterEach, expect, it } from "vitest";
import { type ComposedApp, startComposed } from "./composed-app";

let app: ComposedApp;
afterEach(() => app.close());

it.each([
  ["/?lang=en", { cookie: "lang=vi", "accept-language": "vi" }, "en"],
  ["/", { cookie: "lang=en", "accept-language": "vi" }, "en"],
  ["/", { "accept-language": "fr, en;q=0.8" }, "en"],
  ["/", { "accept-language": "fr" }, "vi"],
  ["/?lang=fr", { cookie: "lang=xx" }, "vi"],
  ["/desk", { cookie: "lang=en" }, "en"],
])("answers %s with %o in %s", async (path, headers, language) => {
  app = await startComposed();
  const answer = await app.get(path, headers as Record<string, string>);
  expect(answer.headers.get("content-language")).toBe(language);
  expect(await answer.text()).toContain(`lang="${language}"`);
});

it("remembers a language that the address asks for, and keeps that answer out of shared stores", async () => {
  app = await startComposed();
  const answer = await app.get("/trials?lang=en");
  expect(answer.headers.get("set-cookie")).toBe("lang=en; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
  expect(answer.headers.get("cache-control")).toBe("private, max-age=0, must-revalidate");
});

it("sets no cookie for a language it remembers already", async () => {
  app = await startComposed();
  const answer = await app.get("/trials?lang=en", { cookie: "lang=en" });
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(answer.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
});

it("remembers a language for https only where readers come by https", async () => {
  app = await startComposed({ settings: { publicUrl: "https://registry.test" } });
  const answer = await app.get("/desk?lang=en");
  expect(answer.headers.get("set-cookie")).toMatch(/; Secure$/);
});
