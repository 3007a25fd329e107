import { connect } from "node:net";
import { afterEach, expect, it } from "vitest";
import { type ComposedApp, startComposed } from "./composed-app";

let app: ComposedApp;
afterEach(() => app.close());

/** Sends bytes as they stand and answers with the first line of what comes back. */
function sendRaw(text: string): Promise<string> {
  const { port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString();
      socket.end();
    });
    socket.on("close", () => resolve(answer.split("\r\n", 1)[0] ?? ""));
    socket.on("error", reject);
  });
}

it("refuses an address longer than 8 KB", async () => {
  app = await startComposed();
  expect((await app.get(`/trials?q=${"x".repeat(8_192 - 10)}`)).status).toBe(200);
  expect((await app.get(`/trials?q=${"x".repeat(8_193 - 10)}`)).status).toBe(414);
});

it("refuses an address that is no path", async () => {
  app = await startComposed();
  expect(await sendRaw("GET http://evil.test/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).toContain(" 400 ");
  expect(await sendRaw("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).toContain(" 400 ");
});

it("answers whatever the host header holds", async () => {
  app = await startComposed();
  expect(await sendRaw("GET /desk HTTP/1.1\r\nHost: a b<>\r\nConnection: close\r\n\r\n")).toContain(" 200 ");
  expect(await sendRaw("GET /trials/%E0%A4%A HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).toContain(" 200 ");
  expect(await sendRaw("TRACE /desk HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).toMatch(/ 40[35] /);
});

it("shows a fault of a page without detail, and logs it once with the same reference", async () => {
  app = await startComposed({
    handler: async () => {
      throw new Error("select * from secret_table");
    },
  });
  for (const path of ["/trials", "/desk"]) {
    const answer = await app.get(path);
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("etag")).toBeNull();
    expect(html).toContain(answer.headers.get("x-request-id"));
    expect(html).not.toContain("secret_table");
    const faults = app.logged.filter((line) => line.msg === "fault");
    expect(faults.map((line) => line.requestId)).toEqual([answer.headers.get("x-request-id")]);
    app.logged.length = 0;
  }
});

it("answers with a fault when the public state cannot be read", async () => {
  app = await startComposed({ publicState: async () => Promise.reject(new Error("down")) });
  expect((await app.get("/")).status).toBe(500);
});
