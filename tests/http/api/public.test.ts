import { Validator } from "@seriousme/openapi-schema-validator";
import { Router } from "express";
import createClient from "openapi-fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "~/api/v1/operations";
import { limitRequests } from "~/api/v1/request-limit";
import { startComposed } from "../server/composed-app";
import { type ApiBook, openApiBook } from "./api-book";

let book: ApiBook;
beforeAll(async () => {
  book = await openApiBook();
}, 60_000);
afterAll(() => book?.close());

/** The part of the document's paths that the published client calls here. */
interface Paths {
  "/trials": {
    get: {
      parameters: { query?: { q?: string; limit?: number } };
      responses: { 200: { content: { "application/json": { data: { id: string }[]; next: string | null } } } };
    };
  };
  "/trials/{id}": {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { "application/json": { id: string; version: number } } } };
    };
  };
}

describe("the document", () => {
  it("is valid OpenAPI 3.1 by a published validator, in both languages", async () => {
    for (const language of ["en", "vi"]) {
      const document = (await (await book.app.get(`/api/v1/openapi.json?lang=${language}`)).json()) as Record<
        string,
        unknown
      >;
      const validator = new Validator();
      const checked = await validator.validate(document);
      expect(checked.errors ?? []).toEqual([]);
      expect(checked.valid).toBe(true);
      expect(validator.version).toBe("3.1");
    }
  });

  it("names every operation that the server answers", async () => {
    const { paths } = (await (await book.app.get("/api/v1/openapi.json")).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const named = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    expect(named).toEqual(expect.arrayContaining(operations.map(({ id }) => id)));
  });
});

describe("what everybody may read", () => {
  it("is read by a published client from the running server", async () => {
    const client = createClient<Paths>({ baseUrl: `${book.app.url}/api/v1` });
    const list = await client.GET("/trials", { params: { query: { limit: 5 } } });
    expect(list.data?.data.map(({ id }) => id)).toContain("api-trial");
    const trial = await client.GET("/trials/{id}", { params: { path: { id: "api-trial" } } });
    expect(trial.data).toMatchObject({ id: "api-trial", version: 1 });
  });

  it("comes as CSV and NDJSON too, with the fields asked for", async () => {
    const csv = await book.app.get("/api/v1/trials?format=csv&fields=id,standing");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(await csv.text()).toBe("id,standing\r\napi-trial,registered\r\n");
    const lines = await book.app.get("/api/v1/trials?fields=id", { Accept: "application/x-ndjson" });
    expect(await lines.text()).toBe('{"id":"api-trial"}\n');
  });

  it("is told as unchanged to whoever holds the tag, and lets other origins read", async () => {
    const first = await book.app.get("/api/v1/trials/api-trial", { Origin: "https://journal.example" });
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    expect(first.headers.get("last-modified")).toMatch(/GMT$/);
    const tag = first.headers.get("etag") ?? "";
    const again = await book.app.get("/api/v1/trials/api-trial", { "If-None-Match": tag });
    expect(again.status).toBe(304);
    await book.owner
      .updateTable("public_state")
      .set((row) => ({ version: row("version", "+", 1) }))
      .execute();
    expect((await book.app.get("/api/v1/trials/api-trial", { "If-None-Match": tag })).status).toBe(200);
  });

  it("names an unknown parameter, an unknown field and a limit out of range", async () => {
    const refused = await book.app.get("/api/v1/trials?limit=1001&size=3&phase=9");
    expect(refused.status).toBe(422);
    const { errors } = (await refused.json()) as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path).sort()).toEqual(["limit", "phase", "size"]);
    expect((await book.app.get("/api/v1/trials?fields=id,nothing")).status).toBe(422);
    expect((await book.app.get("/api/v1/trials?cursor=abc")).status).toBe(422);
  });

  it("shows versions, a comparison and progress, and 404 for what is not there", async () => {
    const versions = (await (await book.app.get("/api/v1/trials/api-trial/versions")).json()) as { data: object[] };
    expect(versions.data).toMatchObject([{ number: 1, kind: "registration" }]);
    expect((await book.app.get("/api/v1/trials/api-trial/versions/1")).status).toBe(200);
    const same = await (await book.app.get("/api/v1/trials/api-trial/versions/1/1")).json();
    expect(same).toMatchObject({ from: 1, to: 1, differences: [] });
    expect(await (await book.app.get("/api/v1/trials/api-trial/progress")).json()).toMatchObject({ snapshot: null });
    expect((await book.app.get("/api/v1/trials/no-such-trial")).status).toBe(404);
    expect((await book.app.get("/api/v1/trials/api-trial/versions/9")).status).toBe(404);
    expect((await book.app.get("/api/v1/nothing")).status).toBe(404);
  });
});

describe("the limit of requests", () => {
  it("says how many are left and answers 429 with when to come again", async () => {
    const narrow = await openApiBook("10");
    try {
      const statuses: number[] = [];
      let last = new Response();
      for (let request = 0; request < 11; request++) {
        last = await narrow.app.get("/api/v1/trials?limit=1");
        statuses.push(last.status);
      }
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
      expect(last.headers.get("ratelimit-limit")).toBe("10");
      expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    } finally {
      await narrow.close();
    }
  });

  it("holds an address that makes tokens up, each request another", async () => {
    const limited = Router().use(limitRequests({ anonymous: 1, token: 2 }), (_req, res) => void res.send("ok"));
    const app = await startComposed({ endpoints: [["/api/v1", limited]] });
    try {
      const statuses: number[] = [];
      for (let made = 0; made < 9; made++) {
        statuses.push((await app.get("/api/v1", { Authorization: `Bearer tb_made_up_${made}` })).status);
      }
      expect(statuses).toEqual([...Array.from({ length: 8 }, () => 200), 429]);
    } finally {
      await app.close();
    }
  });
});
