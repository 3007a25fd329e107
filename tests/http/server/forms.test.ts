import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { type ComposedApp, startComposed } from "./composed-app";

const mebibyte = 1_048_576;
let app: ComposedApp;
afterEach(() => app.close());

/** A server whose desk answers a form with the number of bytes it got. */
async function startReceiving(settings: { publicUrl?: string } = {}, trustProxy = 0, knowsSession = async () => true) {
  app = await startComposed({
    trustProxy,
    knowsSession,
    settings,
    handler: async (asked) => {
      const { byteLength } = await asked.arrayBuffer();
      return new Response(
        JSON.stringify({ byteLength, type: asked.headers.get("content-type"), origin: asked.headers.get("origin") }),
      );
    },
  });
}

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/desk/trials`, { method: "POST", body, headers });

/** Posts a body in pieces without declaring its length; answers with the status. */
function postInPieces(total: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${app.url}/desk/trials`, { method: "POST" }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject);
    for (let left = total; left > 0; left -= 65_536) sent.write(Buffer.alloc(Math.min(left, 65_536)));
    sent.end();
  });
}

describe("the body of a form", () => {
  it("reaches the page whole, with its media type", async () => {
    await startReceiving();
    const answer = await post(new URLSearchParams({ title: "Thử nghiệm" }));
    const type = "application/x-www-form-urlencoded;charset=UTF-8";
    expect(await answer.json()).toEqual({ byteLength: 32, type, origin: null });
  });

  it("may be exactly 1 MB", async () => {
    await startReceiving();
    expect(await (await post(Buffer.alloc(mebibyte))).json()).toMatchObject({ byteLength: mebibyte });
  });

  it("is refused one byte above, in the reader's language", async () => {
    await startReceiving();
    const answer = await post(Buffer.alloc(mebibyte + 1), { "accept-language": "en" });
    expect(answer.status).toBe(413);
    expect(answer.headers.get("content-language")).toBe("en");
    const html = await answer.text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("1 MB");
    expect(html).not.toContain("refusal.");
  });

  it.each([
    ["a trial's scans", "trials/t1/draft/approvals", 12],
    ["a decision's scan", "trials/t1/proposals/7.data", 12],
    ["tables to bring in", "trials/t1/imports/", 12],
    ["another registry's record", "trials/import", 40],
  ])("may be larger where it brings files, and its own limit is named: %s", async (_what, address, megabytes) => {
    await startReceiving();
    const send = (length: number) =>
      fetch(`${app.url}/desk/${address}`, { method: "POST", body: Buffer.alloc(length) });
    expect((await send(megabytes * mebibyte)).status).toBe(200);
    const refused = await send(megabytes * mebibyte + 1);
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain(`${megabytes} MB`);
  });

  it("names the limit to the sender of 50 MB", async () => {
    await startReceiving();
    const answer = await fetch(`${app.url}/desk/trials/import`, { method: "POST", body: Buffer.alloc(50_000_000) });
    expect([answer.status, (await answer.text()).includes("40 MB")]).toEqual([413, true]);
  });

  it("is counted when its length is not declared", async () => {
    await startReceiving();
    expect(await postInPieces(mebibyte)).toBe(200);
    expect(await postInPieces(mebibyte + 1)).toBe(413);
  });

  it("is read up to 64 KB of who has no session, declared or not, and no further", async () => {
    let asked = 0;
    await startReceiving({}, 0, async () => {
      asked += 1;
      return false;
    });
    expect((await post(Buffer.alloc(65_536))).status).toBe(200);
    expect(asked).toBe(0);
    expect((await post(Buffer.alloc(65_537))).status).toBe(401);
    expect(await postInPieces(65_536)).toBe(200);
    expect(await postInPieces(mebibyte)).toBe(401);
  });

  it("is refused when compressed", async () => {
    await startReceiving();
    expect((await post("x", { "content-encoding": "gzip" })).status).toBe(415);
  });

  it("leaves the server answering after its sender went away", async () => {
    await startReceiving();
    const sent = request(`${app.url}/desk/trials`, { method: "POST", headers: { "content-length": "1000" } });
    sent.on("error", () => undefined);
    sent.write("half");
    await new Promise((resolve) => setTimeout(resolve, 50));
    sent.destroy();
    expect((await post("a=1")).status).toBe(200);
  });
});

describe("a form from elsewhere", () => {
  it.each([
    ["a foreign origin", { origin: "https://evil.test" }],
    ["an origin that only ends like ours", { origin: "http://evilregistry.test" }],
    ["our host by another scheme's port", { origin: "http://registry.test:8080" }],
    ["an origin that is no address", { origin: "nonsense" }],
    ["a foreign referrer and no origin", { referer: "https://evil.test/page" }],
    ["no origin but a browser that says cross-site", { "sec-fetch-site": "cross-site" }],
    ["no origin but a browser that says same-site", { "sec-fetch-site": "same-site" }],
    ["a hidden origin", { origin: "null" }],
    ["a forwarded host made up to match", { origin: "https://evil.test", "x-forwarded-host": "evil.test" }],
  ])("is refused: %s", async (_what, headers) => {
    await startReceiving();
    const answer = await post("a=1", headers as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toContain("text/html");
  });

  it.each([
    ["the address that readers are told", { origin: "http://registry.test" }],
    ["a referrer of our own", { referer: "http://registry.test/desk" }],
    ["a browser that says same-origin", { "sec-fetch-site": "same-origin" }],
    ["a hidden origin that the browser vouches for", { origin: "null", "sec-fetch-site": "same-origin" }],
    ["no browser at all", {}],
  ])("is taken from %s", async (_what, headers) => {
    await startReceiving();
    const answer = await post("a=1", headers as Record<string, string>);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ byteLength: 3, origin: null });
  });

  it("is taken from the host that was asked", async () => {
    await startReceiving();
    expect((await post("a=1", { origin: app.url })).status).toBe(200);
  });

  it("is judged by the forwarded host behind a proxy", async () => {
    await startReceiving({ publicUrl: "http://inside.test" }, 1);
    const headers = { origin: "https://outside.test", "x-forwarded-host": "outside.test" };
    expect((await post("a=1", headers)).status).toBe(200);
  });
});
