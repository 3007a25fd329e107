import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { restoreBackup } from "@db/backup/restore-backup";
import { writeBackup } from "@db/backup/write-backup";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../support/databases";
import { contentOf, fillSampleBook } from "./sample-book";

const madeAt = new Date("2026-02-03T04:05:06Z");
const folder = mkdtempSync(join(tmpdir(), "trialbook-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));

const kinds = { embedded: createEmbeddedDatabase, postgres: createNativeDatabase };

describe.each([
  ["embedded", "postgres"],
  ["postgres", "embedded"],
  ["postgres", "postgres"],
] as const)("a backup of the %s database restored into %s", (from, to) => {
  const file = join(folder, `${from}-${to}.gz`);
  let source: TestDatabase;
  let target: TestDatabase;

  beforeAll(async () => {
    source = await kinds[from]();
    await fillSampleBook(source.owner);
    await writeBackup(source.owner, file, { madeAt });
    target = await kinds[to]({ migrated: false });
    await restoreBackup(target.owner, file);
  });
  afterAll(async () => {
    await source.drop();
    await target.drop();
  });

  it("holds the same rows in every table, to the microsecond", async () => {
    const content = await contentOf(source.owner);
    expect(content.trials).toMatch(/^1200 /);
    expect(content.audit_root_heads).toMatch(/^7 /);
    expect(await contentOf(target.owner)).toEqual(content);
  });

  it("verifies as an audit", async () => {
    const seen = await verifyAudit(target.owner);
    expect(seen).toEqual({ chains: 7, events: 300, redacted: 1, roots: 1, faultCount: 0, faults: [] });
  });

  it("goes on numbering where the source stopped", async () => {
    const serial = await sql<{ next: number }>`select nextval('registration_serials') as next`.execute(target.owner);
    expect(serial.rows).toEqual([{ next: 3 }]);
    const organisation = await sql<{ id: number }>`
      insert into organisations (public_id, name_en, name_vi, kind) values ('new', 'New', 'Mới', 'company') returning id
    `.execute(target.owner);
    expect(organisation.rows).toEqual([{ id: 3 }]);
  });

  it("guards its rows again: the audit's triggers and every foreign key", async () => {
    await expect(target.owner.deleteFrom("audit_events").execute()).rejects.toThrow(/append-only/);
    await expect(target.owner.deleteFrom("accounts").execute()).rejects.toThrow(/foreign key/);
    const guards = sql`
      select (select json_agg(t order by t) from (select conname || pg_get_constraintdef(oid) as t from pg_constraint
          where connamespace = 'public'::regnamespace) constraints) as constraints,
        (select json_agg(t order by t) from (select tgrelid::regclass || tgname || tgenabled::text as t from pg_trigger
          where not tgisinternal) triggers) as triggers
    `;
    expect((await guards.execute(target.owner)).rows).toEqual((await guards.execute(source.owner)).rows);
  });
});

describe("a backup", () => {
  let source: TestDatabase;
  beforeAll(async () => {
    source = await createNativeDatabase();
    await fillSampleBook(source.owner, 3000);
  });
  afterAll(() => source.drop());

  it("is one picture: what is written meanwhile is not in it", async () => {
    const file = join(folder, "meanwhile.gz");
    const before = await contentOf(source.owner);
    let writes = Promise.resolve();
    const header = await writeBackup(source.owner, file, {
      madeAt,
      onRows: (table) => {
        const write = () =>
          sql`select append_audit_event(${table}, now(), 'x', 'x', '\\x00'::bytea, '{}')`.execute(source.db);
        writes = writes.then(async () => void (await write()));
      },
    });
    await writes;
    expect(await contentOf(source.owner)).not.toEqual(before);
    const target = await createNativeDatabase({ migrated: false });
    try {
      expect((await restoreBackup(target.owner, file)).tables).toEqual(header.tables);
      expect(await contentOf(target.owner)).toEqual(before);
      expect((await verifyAudit(target.owner)).faultCount).toBe(0);
    } finally {
      await target.drop();
    }
  });

  it("is readable by its owner only, and overwrites nothing", async () => {
    const file = join(folder, "once.gz");
    await writeBackup(source.owner, file, { madeAt });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(writeBackup(source.owner, file, { madeAt })).rejects.toThrow(/exists already/);
  });

  it("is refused by the database where row-level security would leave rows out", async () => {
    const file = join(folder, "partial.gz");
    await sql`alter table participants force row level security`.execute(source.owner);
    await sql`create role trialbook_partial login nosuperuser; grant all on all tables in schema public to trialbook_partial;
      grant select on all sequences in schema public to trialbook_partial`.execute(source.owner);
    try {
      const asPartial = source.owner.connection().execute(async (one) => {
        await sql`set role trialbook_partial`.execute(one);
        await writeBackup(one, file, { madeAt }).finally(() => sql`reset role`.execute(one));
      });
      await expect(asPartial).rejects.toThrow(/row-level security/);
      expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
      expect(statSync(`${file}.part`, { throwIfNoEntry: false })).toBeUndefined();
    } finally {
      await sql`drop owned by trialbook_partial; drop role trialbook_partial`.execute(source.owner);
      await sql`alter table participants no force row level security`.execute(source.owner);
    }
  });
});
