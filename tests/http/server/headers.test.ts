import { afterEach, expect, it } from "vitest";
import { type ComposedApp, startComposed } from "./composed-app";

let app: ComposedApp;
afterEach(() => app.close());

const policyOf = (answer: Response) =>
  new Map(
    (answer.headers.get("content-security-policy") ?? "")
      .split("; ")
      .map((directive) => [directive.split(" ", 1)[0], directive.split(" ").slice(1).join(" ")] as const),
  );

it("lets public pages run no script", async () => {
  app = await startComposed();
  const policy = policyOf(await app.get("/trials"));
  expect(policy.get("script-src")).toBe("'none'");
  expect(policy.get("style-src")).toBe("'self'");
  expect(policy.get("style-src-attr")).toBe("'unsafe-inline'");
  expect(policy.get("form-action")).toBe("'self'");
  expect(policy.get("frame-ancestors")).toBe("'none'");
  expect(policy.get("base-uri")).toBe("'none'");
  expect(policy.get("object-src")).toBe("'none'");
});

it("gives each desk page its own nonce, to the page and to the browser alike", async () => {
  const nonces: unknown[] = [];
  app = await startComposed({
    handler: async (_request, context) => {
      nonces.push(context?.nonce);
      return new Response("desk", { headers: { "Cache-Control": "public, max-age=60" } });
    },
  });
  for (const path of ["/desk", "/desk/trials", "/desk.data"]) {
    const answer = await app.get(path);
    expect(policyOf(answer).get("script-src")).toBe(`'self' 'nonce-${nonces.at(-1)}'`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("etag")).toBeNull();
  }
  expect(new Set(nonces).size).toBe(3);
  expect(String(nonces[0])).toMatch(/^[\w+/]{22}==$/);
});

it("takes a path that only begins like the desk's for a public page", async () => {
  app = await startComposed();
  expect(policyOf(await app.get("/desktop")).get("script-src")).toBe("'none'");
});

it("protects every answer, also refusals", async () => {
  app = await startComposed();
  for (const path of ["/", "/desk", "/healthz", "/api/none", `/${"x".repeat(9000)}`]) {
    const { headers } = await app.get(path);
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  }
});

it("insists on https only where readers come by https", async () => {
  app = await startComposed();
  expect((await app.get("/")).headers.get("strict-transport-security")).toBeNull();
  await app.close();
  app = await startComposed({ settings: { publicUrl: "https://registry.test" } });
  expect((await app.get("/")).headers.get("strict-transport-security")).toBe("max-age=31536000");
});

it("takes a request id from a proxy, and from nobody else", async () => {
  app = await startComposed();
  expect((await app.get("/", { "x-request-id": "given-0001" })).headers.get("x-request-id")).not.toBe("given-0001");
  await app.close();
  app = await startComposed({ trustProxy: 1 });
  expect((await app.get("/", { "x-request-id": "given-0001" })).headers.get("x-request-id")).toBe("given-0001");
  expect((await app.get("/", { "x-request-id": "a b" })).headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});
