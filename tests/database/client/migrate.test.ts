import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import { afterEach, describe, expect, inject, it } from "vitest";
import { openDatabase } from "@db/client/open-database";
import { migrateToLatest, pendingMigrations } from "@db/migrate";
import { migrations } from "@db/migrations/list";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../../support/databases";

const made: TestDatabase[] = [];
afterEach(async () => {
  for (const open of made.splice(0)) await open.drop();
});

const step = (name: string, text: string) => ({
  name,
  up: async (db: Kysely<unknown>) => {
    await sql.raw(text).execute(db);
  },
});
const one = step("0001-one", "create table one (n int); insert into one values (1)");
const two = step("0002-two", "create table two (n int)");
const broken = step("0003-broken", "create table three (n int); select 1 / 0");

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("migrations (%s)", (_, create) => {
  it("are applied in order, once, each told of, and stop whole at a failing one", async () => {
    const open = await create({ migrated: false });
    made.push(open);
    const told: string[] = [];
    const onStep = (name: string, place: number, total: number) => told.push(`${name} ${place}/${total}`);

    expect(await pendingMigrations(open.db, [one, two])).toEqual(["0001-one", "0002-two"]);
    expect(await migrateToLatest(open.owner, { migrations: [one], onStep })).toEqual(["0001-one"]);
    expect(await pendingMigrations(open.db, [one, two])).toEqual(["0002-two"]);
    await expect(migrateToLatest(open.owner, { migrations: [one, two, broken], onStep })).rejects.toThrow(
      "division by zero",
    );
    expect(told).toEqual(["0001-one 1/1", "0002-two 2/3", "0003-broken 3/3"]);
    expect(await pendingMigrations(open.db, [one, two, broken])).toEqual(["0003-broken"]);
    const there = await sql`select to_regclass('three')::text as three, count(*) as ones from one`.execute(open.db);
    expect(there.rows).toEqual([{ three: null, ones: 1 }]);
    expect(await migrateToLatest(open.owner, { migrations: [one, two] })).toEqual([]);
  });

  it("refuse a database that is newer than the program, and one of another line", async () => {
    const open = await create({ migrated: false });
    made.push(open);
    await migrateToLatest(open.owner, { migrations: [one, two] });
    const newer = /holds migration 0002-two, which this version does not know/;
    await expect(migrateToLatest(open.owner, { migrations: [one] })).rejects.toThrow(newer);
    await expect(pendingMigrations(open.db, [one])).rejects.toThrow(newer);
    const between = step("0001-other", "select 1");
    await expect(migrateToLatest(open.owner, { migrations: [one, between, two] })).rejects.toThrow(
      /lacks migration 0001-other/,
    );
  });
});

describe("migrations on PostgreSQL", () => {
  it("are applied once when four processes start at the same moment", async () => {
    const first = await createNativeDatabase({ migrated: false });
    made.push(first);
    const others = await Promise.all([1, 2, 3].map(() => openDatabase({ databaseUrl: first.url, dataDir: "" })));
    try {
      const applied = await Promise.all([first, ...others].map((open) => migrateToLatest(open.owner)));
      expect(applied.flat().toSorted()).toEqual(migrations.map((migration) => migration.name));
      expect(await pendingMigrations(first.db)).toEqual([]);
    } finally {
      for (const open of others) await open.close();
    }
  });

  it("need no superuser: an owner who may make roles is enough", async () => {
    const name = `owner_${randomUUID().replaceAll("-", "")}`;
    const admin = new pg.Client(inject("nativeUrl"));
    await admin.connect();
    const role = await admin.query("select 1 from pg_roles where rolname = 'trialbook_app'");
    await admin.query(`create role ${name} login createrole password 'owner'`);
    if (role.rowCount) await admin.query(`grant trialbook_app to ${name} with admin option`);
    await admin.query(`create database ${name} owner ${name}`);
    const url = new URL(inject("nativeUrl"));
    url.username = name;
    url.password = "owner";
    url.pathname = `/${name}`;
    const open = await openDatabase({ databaseUrl: url.href, dataDir: "" });
    try {
      await migrateToLatest(open.owner);
      expect(await pendingMigrations(open.db)).toEqual([]);
    } finally {
      await open.close();
      await admin.query(`drop database ${name}`);
      await admin.query(`drop owned by ${name} cascade; drop role ${name}`);
      await admin.end();
    }
  });

  it("end the start with a sentence when the server does not answer", async () => {
    const opening = openDatabase({ databaseUrl: "postgres://book:hidden@127.0.0.1:1/book", dataDir: "" });
    await expect(opening).rejects.toThrow(
      /^DATABASE_URL: PostgreSQL at 127.0.0.1:1\/book cannot be used: .*ECONNREFUSED/,
    );
    await expect(opening).rejects.not.toThrow(/hidden/);
  });
});
