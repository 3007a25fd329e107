import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { readBenchArguments } from "../../scripts/bench/bench-settings";
import { fireRound } from "../../scripts/bench/fire-round";
import { median, nearestRank, ratioOf, sideFigures } from "../../scripts/bench/round-figures";

const round = (requests: number, seconds: number, milliseconds: number[] = [1]) => ({
  requests,
  seconds,
  milliseconds,
});

describe("the figures of a benchmark", () => {
  it("take percentiles by nearest rank", () => {
    const values = [15, 20, 35, 40, 50];
    expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => nearestRank(values, share))).toEqual([15, 20, 20, 35, 50]);
    expect(() => nearestRank([], 0.5)).toThrow(RangeError);
  });

  it("take the mean of the middle two as the median of an even number", () => {
    expect([median([9, 1, 4]), median([9, 1, 4, 2]), median([7])]).toEqual([4, 3, 7]);
    expect(() => median([])).toThrow(RangeError);
  });

  it("let one disturbed round not tell", () => {
    const rounds = [round(100, 1, [1, 2]), round(10, 1, [90, 95]), round(104, 1, [1, 3])];
    expect(sideFigures(rounds)).toEqual({ perSecond: 100, p50: 1, p95: 3, requests: 214 });
  });

  it("compare neighbouring rounds, not far ones", () => {
    const pairs = [
      { ceiling: round(1_000, 1), app: round(500, 1) },
      { ceiling: round(100, 1), app: round(50, 1) },
      { ceiling: round(1_000, 1), app: round(100, 1) },
    ];
    expect(ratioOf(pairs)).toBe(0.5);
  });
});

describe("a round of requests", () => {
  let server: Server;
  afterEach(() => server.close());

  async function serve(statusOf: (path: string) => number): Promise<{ origin: string; seen: string[] }> {
    const seen: string[] = [];
    server = createServer((request, response) => {
      seen.push(request.url ?? "");
      response.writeHead(statusOf(request.url ?? "")).end("no room");
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return { origin: `http://127.0.0.1:${address.port}`, seen };
  }

  const target = (origin: string) => ({
    origin,
    status: 200,
    shotAt: (place: number) => ({ method: "GET", path: `/${place}` }) as const,
  });

  it("asks each thing once, from where it is told to begin, and no more than it may", async () => {
    const { origin, seen } = await serve(() => 200);
    const fired = await fireRound(target(origin), { connections: 3, mostSeconds: 20, mostRequests: 10, from: 5 });
    expect(seen.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(
      Array.from({ length: 10 }, (_, place) => `/${place + 5}`),
    );
    expect([fired.requests, fired.milliseconds.length]).toEqual([10, 10]);
  });

  it("ends when its time is up", async () => {
    const { origin } = await serve(() => 200);
    const bounds = { connections: 2, mostSeconds: 0.1, mostRequests: 1_000_000, from: 0 };
    const fired = await fireRound(target(origin), bounds);
    expect(fired.seconds).toBeGreaterThanOrEqual(0.1);
    expect(fired.requests).toBeLessThan(1_000_000);
  });

  it("gives no figures of refused requests", async () => {
    const { origin } = await serve((path) => (path === "/3" ? 409 : 200));
    const bounds = { connections: 2, mostSeconds: 20, mostRequests: 100, from: 0 };
    await expect(fireRound(target(origin), bounds)).rejects.toThrow("GET /3 answered 409 instead of 200: no room");
  });
});

describe("the arguments of a benchmark", () => {
  it("choose between the quick run and the full one", () => {
    expect([readBenchArguments(["--quick"])?.name, readBenchArguments([])?.name]).toEqual(["quick", "full"]);
    expect(readBenchArguments(["--help"])).toBeNull();
  });

  it("give a run another list, and the time to fill it", () => {
    const [usual, large] = [readBenchArguments([]), readBenchArguments(["--trials", "1000000"])];
    expect(large?.listedTrials).toBe(1_000_000);
    expect(large?.wholeSeconds).toBeGreaterThan((usual?.wholeSeconds ?? 0) + 1_000);
    expect(() => readBenchArguments(["--trials", "many"])).toThrow("--trials");
    expect(readBenchArguments(["--quick", "--trials", "10"])).toMatchObject({ name: "quick", listedTrials: 10 });
  });

  it("refuse what is no option", () => {
    expect(() => readBenchArguments(["--qick"])).toThrow("--qick is not an option");
  });

  it("keep the quick run under two minutes", () => {
    expect(readBenchArguments(["--quick"])?.wholeSeconds).toBeLessThan(120);
  });
});
