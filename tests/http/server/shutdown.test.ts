import { expect, it } from "vitest";
import { listen } from "~/server/listen";
import { stopper } from "~/server/shutdown";
import { startComposed } from "./composed-app";

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

it("finishes what is under way, takes nothing new, then closes the database", async () => {
  const happened: string[] = [];
  const app = await startComposed({
    handler: async () => {
      await later(300);
      happened.push("rendered");
      return new Response("done");
    },
  });
  const announce = () => happened.push("announced");
  const stop = stopper({ server: app.server, announce, close: async () => void happened.push("closed"), grace: 5_000 });
  const underWay = app.get("/desk");
  await later(100);
  const stopped = stop();
  await expect(fetch(`${app.url}/healthz`)).rejects.toThrow("fetch failed");
  expect(await (await underWay).text()).toBe("done");
  await Promise.all([stopped, stop()]);
  expect(happened).toEqual(["announced", "rendered", "closed"]);
});

it("cuts what outlasts the grace", async () => {
  let closed = false;
  const app = await startComposed({ handler: () => new Promise<never>(() => undefined) });
  const close = async () => {
    closed = true;
  };
  const stop = stopper({ server: app.server, announce: () => undefined, close, grace: 200 });
  const underWay = app.get("/desk").then(
    () => "answered",
    () => "cut",
  );
  await later(50);
  const begun = Date.now();
  await stop();
  expect(Date.now() - begun).toBeLessThan(2_000);
  expect(closed).toBe(true);
  expect(await underWay).toBe("cut");
});

it("says in one sentence that a port is taken", async () => {
  const first = await listen((_req, res) => res.end(), "127.0.0.1", 0);
  const address = first.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(listen((_req, res) => res.end(), "127.0.0.1", port)).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken: stop what listens there, or choose another PORT.`,
  );
  first.close();
});
