import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { publishDailyRoots } from "~/server/daily-root";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";

let open: TestDatabase;
let stop: (() => Promise<void>) | undefined;
beforeAll(async () => {
  open = await createNativeDatabase();
  await sql`select append_audit_event('registry', now(), 'x', 'x', '\\x00'::bytea, '{}')`.execute(open.owner);
});
afterEach(() => stop?.());
afterAll(() => open.drop());

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function daysPublished(): Promise<string[]> {
  const rows = await open.owner.selectFrom("audit_roots").select("day").orderBy("day").execute();
  return rows.map(({ day }) => day);
}

/** Waits until the condition holds, 5 s at most. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("it did not come to hold");
    await later(10);
  }
}

/** Starts looking every 20 ms; answers with what is logged. */
function start(now: () => Date, owner = open.owner): Record<string, unknown>[] {
  const logged: Record<string, unknown>[] = [];
  const write = (line: string) => logged.push(JSON.parse(line) as Record<string, unknown>);
  stop = publishDailyRoots({ owner, now, log: pino({ base: null }, { write }), every: 20 });
  return logged;
}

it("publishes the root of each day once, as the registry's day begins, and nothing after it was stopped", async () => {
  let now = new Date("2026-03-02T16:59:00Z");
  const logged = start(() => now);
  await until(async () => (await daysPublished()).length === 1);
  await later(100);
  now = new Date("2026-03-02T17:01:00Z");
  await until(async () => (await daysPublished()).length === 2);
  await stop?.();
  now = new Date("2026-03-04T05:00:00Z");
  await later(100);
  expect(await daysPublished()).toEqual(["2026-03-02", "2026-03-03"]);
  expect(logged.map(({ msg }) => msg)).toEqual(["published the day's audit root", "published the day's audit root"]);
});

it("logs a failure and goes on looking", async () => {
  let looks = 0;
  const logged = start(() => {
    looks += 1;
    if (looks === 1) throw new Error("no clock");
    return new Date("2026-03-05T05:00:00Z");
  });
  await until(async () => (await daysPublished()).includes("2026-03-05"));
  expect(logged[0]).toMatchObject({ level: 50, fault: { message: "no clock" } });
});

it("never looks twice at once, and is stopped only when the look under way has ended", async () => {
  let looks = 0;
  await open.owner.transaction().execute(async (holder) => {
    await sql`lock table audit_roots in access exclusive mode`.execute(holder);
    start(() => {
      looks += 1;
      return new Date("2026-03-06T05:00:00Z");
    });
    await later(200);
    expect(looks).toBe(1);
    let stopped = false;
    const stopping = stop?.().then(() => (stopped = true));
    await later(50);
    expect([stopped, looks]).toEqual([false, 1]);
    void stopping;
  });
  await stop?.();
  expect(await daysPublished()).toContain("2026-03-06");
  expect(looks).toBe(1);
});
