import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { pendingMigrations } from "@db/migrate";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../../support/databases";

const made: TestDatabase[] = [];
afterAll(async () => {
  await Promise.all(made.map((open) => open.drop()));
});

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("a test database (%s)", (kind, create) => {
  it("is migrated, of its kind, and apart from the next one", async () => {
    const first = await create();
    made.push(first);
    const second = await create();
    made.push(second);
    expect(first.kind).toBe(kind);
    expect(await pendingMigrations(first.db)).toEqual([]);
    await sql`create table only_here (n int)`.execute(first.owner);
    const there = await sql<{ it: string | null }>`select to_regclass('only_here')::text as it`.execute(second.owner);
    expect(there.rows).toEqual([{ it: null }]);
  });

  it("reads each type as the schema's words promise", async () => {
    const open = await create();
    made.push(open);
    const row = await sql`
      select 9007199254740991::int8 as "bigint", 2.50::numeric(5, 2) as "numeric", date '2026-02-03' as "date",
        timestamptz '2026-02-03 04:05:06.789+07' as "instant", '\\x00ff'::bytea as "bytes", '{"a":[1]}'::jsonb as "json",
        array[1, null]::int8[] as "bigints", array[0.5]::numeric[] as "numerics", array[date '2026-02-03'] as "dates"
    `.execute(open.db);
    expect(row.rows[0]).toEqual({
      bigint: 9007199254740991,
      numeric: 2.5,
      date: "2026-02-03",
      instant: new Date("2026-02-02T21:05:06.789Z"),
      bytes: Buffer.from([0, 255]),
      json: { a: [1] },
      bigints: [1, null],
      numerics: [0.5],
      dates: ["2026-02-03"],
    });
    await expect(sql`select 9007199254740993::int8 as n`.execute(open.db)).rejects.toThrow(/too large for a number/);
    expect((await sql`select 1 as n`.execute(open.db)).rows).toEqual([{ n: 1 }]);
  });

  it("finds Vietnamese without its marks and computes SHA-256", async () => {
    const open = await create();
    made.push(open);
    await sql`create extension if not exists unaccent`.execute(open.owner);
    const row = await sql`select unaccent('Nguyễn Đức') as plain, encode(sha256('abc'), 'hex') as hash`.execute(
      open.db,
    );
    expect(row.rows[0]).toEqual({
      plain: "Nguyen Duc",
      hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    });
  });
});
