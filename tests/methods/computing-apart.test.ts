import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { InvalidInput } from "~/lib/errors";
import { getMethod } from "~/services/methods/catalogue";
import { computerApart, TooBusy } from "~/services/methods/compute-apart.server";
import type { Computer } from "~/services/methods/method";

const simon = getMethod("simon-two-stage");
const pocock = getMethod("pocock-stopping");
const quick = { theta: 0.2, n: 20, overall: 0.05 };
const long = { p0: 0.5, p1: 0.52, alpha: 0.01, beta: 0.01, type: "optimal" };

/** The outcome of a computation, or what it was refused with. */
const outcomeOf = (computer: Computer, input: object, method = simon) =>
  computer(method, input).catch((error: unknown) => error);

describe("computing apart", () => {
  it("gives what the method itself gives", async () => {
    const computer = computerApart({ atOnce: 1, waiting: 1, milliseconds: 60_000 });
    expect(await computer(pocock, quick)).toEqual(pocock.compute(quick));
  });

  it("hands on what the method refuses", async () => {
    const computer = computerApart({ atOnce: 1, waiting: 1, milliseconds: 60_000 });
    const refused = await outcomeOf(computer, long);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused).toMatchObject({ issues: [{ path: "p1", message: "noDesign?most=200" }] });
  });

  it("cuts what takes too long, names the parameter, lets the server go on meanwhile, and computes the next", async () => {
    const computer = computerApart({ atOnce: 1, waiting: 4, milliseconds: 300 });
    await outcomeOf(computer, quick, pocock);
    let finished = false;
    const cut = outcomeOf(computer, long).finally(() => {
      finished = true;
    });
    let longest = 0;
    while (!finished) {
      const before = performance.now();
      await wait(5);
      longest = Math.max(longest, performance.now() - before);
    }
    expect(await cut).toMatchObject({ issues: [{ path: "p1", message: "tooHeavy?seconds=0.3" }] });
    expect(longest).toBeLessThan(250);
    await outcomeOf(computer, quick, pocock);
    expect(await computer(pocock, quick)).toEqual(pocock.compute(quick));
  });

  it("refuses at once when too many wait", async () => {
    const computer = computerApart({ atOnce: 1, waiting: 1, milliseconds: 60_000 });
    const first = outcomeOf(computer, quick, pocock);
    const second = outcomeOf(computer, quick, pocock);
    expect(await outcomeOf(computer, quick, pocock)).toBeInstanceOf(TooBusy);
    expect(await first).toEqual(await second);
  });
});
