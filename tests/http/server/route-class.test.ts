import { afterEach, describe, expect, it } from "vitest";
import { routeClassOf } from "~/server/route-class";
import { type ComposedApp, startComposed } from "./composed-app";

describe("the class of a path", () => {
  it.each([
    ["/", "public"],
    ["/trials", "public"],
    ["/desks", "public"],
    ["/trials/desk", "public"],
    ["/desk%2Ftrials", "public"],
    ["/%E0%A4%A", "public"],
    ["/desk", "desk"],
    ["/desk/trials", "desk"],
    ["/DESK/trials", "desk"],
    ["/Desk.data", "desk"],
    ["/d%65sk/trials", "desk"],
    ["/%44ESK", "desk"],
    ["/trials/../desk", "desk"],
    ["/%2e/desk", "desk"],
    ["/desk/../trials", "public"],
    ["*", "public"],
    ["/__manifest", "desk"],
    ["/API/none", "api"],
    ["/f%68ir/metadata", "api"],
    ["/Healthz", "operations"],
    ["/Assets/main.js", "asset"],
  ])("%s is %s", (path, expected) => {
    expect(routeClassOf(path)).toBe(expected);
  });
});

describe("a desk page asked for in other letters", () => {
  let app: ComposedApp;
  afterEach(() => app.close());

  it.each(["/desk", "/DESK", "/%64esk/trials"])("is stored nowhere: %s", async (path) => {
    app = await startComposed();
    const answer = await app.get(path);
    expect([answer.status, answer.headers.get("cache-control"), answer.headers.get("etag")]).toEqual([
      200,
      "no-store",
      null,
    ]);
    expect(answer.headers.get("content-security-policy")).toContain("nonce-");
  });
});
