import { afterEach, describe, expect, it } from "vitest";
import { type ComposedApp, startComposed, type Wanted } from "./composed-app";

let app: ComposedApp;
afterEach(() => app.close());

/** A server whose pages tell how often one has been rendered, and with what. */
async function startCounting(wanted: Wanted = {}) {
  const seen: { url: string; language: string | undefined; cookie: string | null; ip: string | undefined }[] = [];
  app = await startComposed({
    handler: async (request, context) => {
      const { language, clientIp } = context ?? {};
      seen.push({ url: request.url, language, cookie: request.headers.get("cookie"), ip: clientIp });
      return new Response(`rendering ${seen.length}`, { headers: { "Content-Type": "text/html; charset=utf-8" } });
    },
    ...wanted,
  });
  return seen;
}

describe("a public page", () => {
  it("says how it may be stored, in which language it is and of which edition", async () => {
    await startCounting();
    const answer = await app.get("/trials", { "accept-language": "en" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    expect(answer.headers.get("vary")).toBe("Accept-Language, Cookie");
    expect(answer.headers.get("content-language")).toBe("en");
    expect(answer.headers.get("etag")).toBe('W/"1-build1-2026-03-02-en"');
    expect(answer.headers.get("last-modified")).toBe("Sun, 01 Mar 2026 00:00:00 GMT");
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it("is not rendered for a reader who holds it already", async () => {
    const seen = await startCounting();
    const tag = (await app.get("/trials")).headers.get("etag") ?? "";
    const again = await app.get("/trials", { "if-none-match": `"other", ${tag}` });
    expect(again.status).toBe(304);
    expect(again.headers.get("etag")).toBe(tag);
    expect(again.headers.get("vary")).toBe("Accept-Language, Cookie");
    expect(await again.text()).toBe("");
    expect(seen).toHaveLength(1);
  });

  it("is rendered once for all who ask, and anew once something is published", async () => {
    const seen = await startCounting();
    expect(await (await app.get("/trials")).text()).toBe("rendering 1");
    expect(await (await app.get("/trials")).text()).toBe("rendering 1");
    const tag = (await app.get("/trials")).headers.get("etag") ?? "";
    app.state.version = 2;
    const after = await app.get("/trials", { "if-none-match": tag });
    expect(after.status).toBe(200);
    expect(await after.text()).toBe("rendering 2");
    expect(seen).toHaveLength(2);
  });

  it("is another edition on the next day in Vietnam", async () => {
    let now = new Date("2026-03-02T16:59:59Z");
    await startCounting({ now: () => now });
    const before = await app.get("/progress");
    now = new Date("2026-03-02T17:00:00Z");
    const after = await app.get("/progress", { "if-none-match": before.headers.get("etag") ?? "" });
    expect(after.status).toBe(200);
    expect(await after.text()).toBe("rendering 2");
  });

  it("is kept apart by language", async () => {
    const seen = await startCounting();
    const vi = await app.get("/trials");
    const en = await app.get("/trials", { cookie: "a=b; lang=en" });
    expect(await en.text()).toBe("rendering 2");
    expect(en.headers.get("etag")).not.toBe(vi.headers.get("etag"));
    expect(seen.map(({ language }) => language)).toEqual(["vi", "en"]);
  });

  it("learns nothing of the asker but the language", async () => {
    const seen = await startCounting();
    await app.get("/trials?lang=en&status=recruiting", { cookie: "session=secret" });
    expect(seen).toEqual([
      { url: "http://registry.test/trials?status=recruiting", language: "en", cookie: null, ip: "" },
    ]);
  });

  it("is the same page whatever the order of its questions", async () => {
    const seen = await startCounting();
    await app.get("/trials?status=recruiting&phase=2");
    await app.get("/trials?phase=2&status=recruiting");
    expect(seen).toHaveLength(1);
  });

  it("is rendered but not kept when its address asks what no page answers by", async () => {
    const seen = await startCounting();
    await app.get("/trials?utm_source=x");
    await app.get("/trials?utm_source=x");
    expect(seen).toHaveLength(2);
  });

  it("shares one rendering among those who ask at the same time", async () => {
    let rendered = 0;
    await startCounting({
      handler: async () => {
        rendered += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
        return new Response("page");
      },
    });
    await Promise.all(Array.from({ length: 8 }, () => app.get("/")));
    expect(rendered).toBe(1);
  });

  it("answers HEAD like GET, without a body", async () => {
    await startCounting();
    const got = await app.get("/trials");
    const head = await fetch(`${app.url}/trials`, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(head.headers.get("content-length")).toBe("11");
    expect(head.headers.get("etag")).toBe(got.headers.get("etag"));
    expect(await head.text()).toBe("");
  });

  it("takes no forms", async () => {
    await startCounting();
    const answer = await fetch(`${app.url}/trials`, { method: "POST", body: "a=1" });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD");
  });
});

describe("a public page that is not for everybody", () => {
  it.each([
    ["is missing", new Response("none", { status: 404 }), "no-cache"],
    ["failed", new Response("fault", { status: 500 }), "no-store"],
    ["says so itself", new Response("x", { headers: { "Cache-Control": "private, no-store" } }), "private, no-store"],
    ["sets a cookie", new Response("x", { headers: { "Set-Cookie": "a=b" } }), "no-cache"],
  ])("is neither tagged nor kept when it %s", async (_why, response, expected) => {
    let rendered = 0;
    await startCounting({
      handler: async () => {
        rendered += 1;
        return response.clone();
      },
    });
    const answer = await app.get("/trials/x");
    await app.get("/trials/x");
    expect(answer.status).toBe(response.status);
    expect(answer.headers.get("etag")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe(expected);
    expect(rendered).toBe(2);
  });

  it("passes a redirection on", async () => {
    const handler = async () => new Response(null, { status: 301, headers: { Location: "/trials/t1" } });
    await startCounting({ handler });
    const answer = await app.get("/trials/NCT03828344");
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe("/trials/t1");
  });
});
