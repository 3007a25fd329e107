import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { methodsRouter } from "~/api/methods";
import { methodCatalogue } from "~/services/methods/catalogue";
import { patientComputer } from "../methods/patient-computer";
import { type ComposedApp, startComposed } from "./server/composed-app";

let app: ComposedApp;
beforeAll(async () => {
  app = await startComposed({
    endpoints: [
      ["/api/v1/methods", methodsRouter(patientComputer)],
      ["/five-seconds", methodsRouter()],
    ],
  });
});
afterAll(() => app.close());

const address = (name: string, parameters: Record<string, string>) =>
  `/api/v1/methods/${name}?${new URLSearchParams(parameters)}`;

describe("the API of the methods", () => {
  it.each(methodCatalogue.map((method) => [method.name, method.example] as const))(
    "answers %s",
    async (name, example) => {
      const response = await app.get(address(name, example));
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toContain("application/json");
      const answer: unknown = await response.json();
      expect(answer).toMatchObject({ method: name, input: expect.any(Object), result: expect.any(Object) });
      expect(answer).toMatchObject({ reference: expect.arrayContaining([expect.any(String)]) });
    },
  );

  it("lists every method with its parameters and an example that is answered", async () => {
    const { methods } = (await (await app.get("/api/v1/methods")).json()) as {
      methods: { name: string; example: string }[];
    };
    expect(methods.map(({ name }) => name)).toEqual(methodCatalogue.map(({ name }) => name));
    expect((await app.get(methods[0]?.example ?? "")).status).toBe(200);
  });

  it("answers 422 with every parameter at fault named and what is allowed", async () => {
    const response = await app.get("/api/v1/methods/binomial-interval?x=-1&level=95&method=exact");
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({
      status: 422,
      errors: [
        { path: "x", message: "Enter a whole number from 0 to 1,000,000." },
        { path: "n", message: "Enter a whole number from 0 to 1,000,000." },
        { path: "level", message: "Enter a number above 0 and below 1." },
        { path: "method", message: "Choose one of: clopper-pearson, wilson, jeffreys." },
      ],
    });
  });

  it("answers 404 for a method that does not exist, and for a parameter's name in its place", async () => {
    for (const name of ["no-such-method", "constructor", "__proto__"]) {
      expect((await app.get(`/api/v1/methods/${name}`)).status).toBe(404);
    }
  });

  it("cuts a heavy request after five seconds with 422 and answers others meanwhile", async () => {
    const sites = Array.from({ length: 60 }, (_, index) => index);
    const heavy = address("enrolment-forecast", {
      counts: sites.map((site) => (site * 7) % 11).join(),
      exposures: sites.map((site) => 3 + site * 0.37).join(),
      open: sites.map((site) => site * 0.5).join(),
      target: "5000",
      model: "full-bayes",
    });
    let finished = false;
    const began = performance.now();
    const answer = app.get(heavy.replace("/api/v1/methods", "/five-seconds")).finally(() => {
      finished = true;
    });
    const waits: number[] = [];
    while (!finished) {
      const before = performance.now();
      expect((await app.get("/healthz")).status).toBe(200);
      waits.push(performance.now() - before);
      await wait(20);
    }
    const response = await answer;
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ path: "target", message: expect.stringContaining("longer than 5 seconds") as string }],
    });
    expect(performance.now() - began).toBeGreaterThan(1_900);
    expect(waits.length).toBeGreaterThan(10);
    expect(waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.9)]).toBeLessThan(200);
  });
});
