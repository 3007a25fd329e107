import { afterEach, expect, it } from "vitest";
import { endpoint } from "~/api/endpoint";
import { Forbidden, InvalidInput, NotFound, RuleViolation } from "~/lib/errors";
import { type ComposedApp, routerWith, startComposed } from "./composed-app";

let app: ComposedApp;
afterEach(() => app.close());

function startFailing(error: Error) {
  return startComposed({
    endpoints: [
      [
        "/api/v1",
        routerWith(
          "/trials/:id",
          endpoint(async () => {
            throw error;
          }),
        ),
      ],
    ],
  });
}

it("answers an unknown path of the API with a problem", async () => {
  app = await startComposed();
  for (const path of ["/api/v1/nothing?x=1", "/api", "/fhir/R4/Nothing"]) {
    const answer = await app.get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(await answer.json()).toEqual({
      type: "about:blank",
      title: "Not Found",
      status: 404,
      detail: "There is nothing at this address.",
      instance: path.split("?")[0],
    });
  }
});

it("leaves any other unknown path to the pages", async () => {
  app = await startComposed();
  expect(await (await app.get("/apiary")).text()).toContain("/apiary");
});

it.each([
  [new NotFound("trial T1"), { status: 404, detail: "trial T1 is not found." }],
  [new Forbidden("safety:read"), { status: 403, detail: "safety:read is not permitted." }],
  [new RuleViolation("cohortFull", { places: 30 }), { status: 409, rule: "cohortFull", facts: { places: 30 } }],
  [
    new InvalidInput([{ path: "at", message: "required" }]),
    { status: 422, errors: [{ path: "at", message: "required" }] },
  ],
])("tells a machine of %s", async (error, expected) => {
  app = await startFailing(error);
  const answer = await app.get("/api/v1/trials/T1");
  expect(answer.status).toBe(expected.status);
  expect(await answer.json()).toMatchObject({ ...expected, instance: "/api/v1/trials/T1" });
  expect(app.logged.filter((line) => line.msg === "fault")).toEqual([]);
});

it("tells nothing of a fault, and logs it once with the request's id", async () => {
  app = await startFailing(new Error("the password is 1234"));
  const answer = await app.get("/api/v1/trials/T1");
  expect(await answer.json()).toEqual({
    type: "about:blank",
    title: "Internal Server Error",
    status: 500,
    instance: "/api/v1/trials/T1",
  });
  const faults = app.logged.filter((line) => line.msg === "fault");
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ requestId: answer.headers.get("x-request-id"), fault: { name: "Error" } });
});

it("refuses a foreign post to the API with a problem too", async () => {
  app = await startComposed();
  const answer = await fetch(`${app.url}/api/v1/trials`, { method: "POST", headers: { origin: "https://evil.test" } });
  expect(answer.status).toBe(403);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
});
