import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type ApiBook, openApiBook } from "../api/api-book";

/** How long others may wait while somebody misbehaves, in milliseconds. */
const patience = 3_000;

let book: ApiBook;
let sockets: Socket[] = [];
beforeAll(async () => {
  book = await openApiBook();
}, 60_000);
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
});
afterAll(() => book?.close());

/** An open connection on which `head` was sent. */
async function open(head: string): Promise<Socket> {
  const { hostname, port } = new URL(book.app.url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  sockets.push(socket);
  await once(socket, "connect");
  socket.write(head);
  return socket;
}

async function expectOthersAreServed(): Promise<void> {
  const begun = performance.now();
  const answer = await book.app.get("/api/v1/trials?limit=1");
  await answer.arrayBuffer();
  expect(answer.status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(patience);
}

const posting = (length: string) =>
  `POST /api/v1/trials/api-trial/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${book.tokens.own}\r\nContent-Type: application/json\r\nIdempotency-Key: endless\r\n${length}\r\n\r\n`;

describe("others are served", () => {
  it("while a thousand connections stay idle", async () => {
    await Promise.all(Array.from({ length: 1_000 }, () => open("")));
    await expectOthersAreServed();
  });

  it("while somebody uploads without end, who is refused", async () => {
    const socket = await open(posting("Transfer-Encoding: chunked"));
    const chunk = `1000\r\n${" ".repeat(0x1000)}\r\n`;
    let answer = "";
    socket.on("data", (data: Buffer) => (answer += data.toString("latin1")));
    for (let sent = 0; sent < 400 && answer === ""; sent++) {
      socket.write(chunk);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await expectOthersAreServed();
    await expect.poll(() => answer, { timeout: patience }).toMatch(/^HTTP\/1\.1 413 /);
  });

  it("while bodies that were promised do not come", async () => {
    await Promise.all(Array.from({ length: 50 }, () => open(posting("Content-Length: 100"))));
    await expectOthersAreServed();
  });

  it("while readers ask and do not read", async () => {
    const get = "GET /api/v1/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n";
    const readers = await Promise.all(Array.from({ length: 50 }, () => open(get.repeat(20))));
    for (const reader of readers) reader.pause();
    await expectOthersAreServed();
  });

  it("while somebody asks for what lies a million pages deep", async () => {
    for (const cursor of ["1900-01-01~1", "2026-01-01~1000000", "~".repeat(200)]) {
      const begun = performance.now();
      const answer = await book.app.get(`/api/v1/trials?limit=1000&cursor=${encodeURIComponent(cursor)}`);
      await answer.arrayBuffer();
      expect(answer.status).toBeLessThan(500);
      expect(performance.now() - begun).toBeLessThan(patience);
    }
    const deep = `/api/v1/trials/api-trial/participants?cursor=${"9".repeat(1_000_000)}`;
    const answer = await book.app.get(deep, { Authorization: `Bearer ${book.tokens.own}` });
    expect([414, 431]).toContain(answer.status);
  });
});
