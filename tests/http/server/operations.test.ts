import { afterEach, describe, expect, it } from "vitest";
import { type ComposedApp, startComposed } from "./composed-app";

let app: ComposedApp;
afterEach(() => app.close());

const ready = { stopping: () => false, databaseAnswers: async () => 1, pendingMigrations: async () => [] as string[] };
const never = () => new Promise<never>(() => undefined);

describe("readiness", () => {
  it("is given when the database answers and is migrated", async () => {
    app = await startComposed();
    const answer = await app.get("/readyz");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: "ready" });
  });

  it.each([
    ["stopping", { ...ready, stopping: () => true }],
    ["migrations", { ...ready, pendingMigrations: async () => ["0009-later"] }],
    ["database", { ...ready, databaseAnswers: async () => Promise.reject(new Error("host db.internal is down")) }],
    ["database", { ...ready, databaseAnswers: never }],
  ])("is withheld because of: %s", async (reason, readiness) => {
    app = await startComposed({ readiness });
    const answer = await app.get("/readyz");
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: "unavailable", reason });
    expect((await app.get("/healthz")).status).toBe(200);
  });
});

describe("measurements", () => {
  it("count requests by class, method and status, for a collector on this computer", async () => {
    app = await startComposed();
    await app.get("/trials");
    await app.get("/desk");
    await app.get("/api/none");
    const text = await (await app.get("/metrics")).text();
    expect(text).toContain('http_requests_total{route_class="public",method="GET",status="200"} 1');
    expect(text).toContain('http_requests_total{route_class="desk",method="GET",status="200"} 1');
    expect(text).toContain('http_requests_total{route_class="api",method="GET",status="404"} 1');
    expect(text).toContain('http_request_duration_seconds_count{route_class="public"} 1');
    expect(text).toContain("process_cpu_seconds_total");
  });

  it.each(["x-forwarded-for", "x-real-ip", "forwarded", "via"])(
    "are hidden from readers behind a proxy (%s)",
    async (name) => {
      app = await startComposed();
      expect((await app.get("/metrics", { [name]: "203.0.113.9" })).status).toBe(404);
    },
  );
});

describe("the log of requests", () => {
  it("names method, path, status, time, bytes and id, and nobody", async () => {
    app = await startComposed();
    const secret = "s".repeat(32);
    const headers = {
      cookie: "session=hidden-cookie",
      "user-agent": "hidden-agent",
      referer: "http://registry.test/hidden-page",
    };
    await app.get(`/desk/invitations/${secret}?name=hidden-name`, headers);
    await app.get("/healthz");
    const line = app.logged.find((entry) => entry.msg === "request");
    expect(Object.keys(line ?? {}).sort()).toEqual([
      "bytes",
      "level",
      "method",
      "ms",
      "msg",
      "path",
      "requestId",
      "status",
      "time",
    ]);
    expect(line).toMatchObject({ method: "GET", path: "/desk/invitations/…", status: 200, level: 30 });
    expect(line?.bytes).toBeGreaterThan(200);
    const everything = JSON.stringify(app.logged);
    for (const hidden of ["hidden", secret, "127.0.0.1"]) expect(everything).not.toContain(hidden);
  });

  it("keeps files and health checks to its debug level", async () => {
    app = await startComposed();
    await app.get("/healthz");
    expect(app.logged[0]).toMatchObject({ path: "/healthz", level: 20 });
  });
});
