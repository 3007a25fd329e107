import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { restoreBackup } from "@db/backup/restore-backup";
import { writeBackup } from "@db/backup/write-backup";
import { migrateToLatest, pendingMigrations } from "@db/migrate";
import { migrations } from "@db/migrations/list";
import { createNativeDatabase, type TestDatabase } from "../support/databases";
import { contentOf, fillSampleBook } from "./sample-book";

const madeAt = new Date("2026-02-03T04:05:06Z");
const folder = mkdtempSync(join(tmpdir(), "trialbook-refusals-"));
const file = join(folder, "book.gz");
let source: TestDatabase;
let target: TestDatabase;

beforeAll(async () => {
  source = await createNativeDatabase();
  await fillSampleBook(source.owner, 40);
  await writeBackup(source.owner, file, { madeAt });
  target = await createNativeDatabase({ migrated: false });
});
afterAll(async () => {
  await source.drop();
  await target.drop();
  rmSync(folder, { recursive: true });
});

function altered(name: string, change: (text: string) => string, signed = false): string {
  const lines = change(gunzipSync(readFileSync(file)).toString()).split("\n");
  if (signed) {
    const body = lines
      .slice(0, -2)
      .map((line) => `${line}\n`)
      .join("");
    lines.splice(-2, 1, JSON.stringify({ sha256: createHash("sha256").update(body).digest("hex") }));
  }
  const place = join(folder, name);
  writeFileSync(place, gzipSync(lines.join("\n")));
  return place;
}

async function isEmpty(): Promise<boolean> {
  const tables = await sql`select 1 from pg_class where relnamespace = 'public'::regnamespace`.execute(target.owner);
  return tables.rows.length === 0;
}

describe("a restore", () => {
  it("refuses a database that holds tables, and leaves it as it was", async () => {
    const before = await contentOf(source.owner);
    await expect(restoreBackup(source.owner, file)).rejects.toThrow(
      /holds \d+ tables already; a backup is restored into an empty one only/,
    );
    expect(await contentOf(source.owner)).toEqual(before);
  });

  it.each([
    [
      "a changed digit",
      () => altered("digit.gz", (text) => text.replace("trial-17", "trial-18")),
      /does not match its SHA-256/,
    ],
    ["a lost row", () => altered("row.gz", (text) => text.replace(/\n\["1".*/, "")), /its rows are not as many/],
    ["a lost end", () => altered("end.gz", (text) => text.slice(0, -80)), /it ends within a line|cut short/],
    ["another file", () => altered("other.gz", () => "{}\n"), /is not a Trialbook backup of format 1/],
    ["no file", () => join(folder, "absent.gz"), /absent.gz cannot be restored: ENOENT/],
    [
      "a cut file",
      () => {
        const bytes = readFileSync(file);
        writeFileSync(join(folder, "cut.gz"), bytes.subarray(0, bytes.length / 2));
        return join(folder, "cut.gz");
      },
      /cannot be restored: unexpected end of file/,
    ],
    [
      "a newer schema",
      () => altered("newer.gz", (text) => text.replace('0001-accounts"', '0001-others"'), true),
      /holds migration 0001-others/,
    ],
    [
      "another shape",
      () => altered("shape.gz", (text) => text.replace('"type":"uuid"', '"type":"text"'), true),
      /^Table \w+ of the backup is not as/,
    ],
    [
      "a reference to nothing",
      () =>
        altered(
          "orphan.gz",
          (text) =>
            text.replace(/\n\["00000000-0000-4000-8000-000000000001"/, '\n["00000000-0000-4000-8000-00000000000f"'),
          true,
        ),
      /violates foreign key constraint/,
    ],
  ] as const)("refuses %s and leaves the place empty", async (_, damage, sentence) => {
    await expect(restoreBackup(target.owner, damage())).rejects.toThrow(sentence);
    expect(await isEmpty()).toBe(true);
  });

  it("brings an older backup's schema to the newest", async () => {
    const older = await createNativeDatabase({ migrated: false });
    const newer = await createNativeDatabase({ migrated: false });
    const place = join(folder, "older.gz");
    try {
      await migrateToLatest(older.owner, { migrations: migrations.slice(0, 2) });
      await sql`insert into accounts (name, email) values ('Lan', 'lan@example.org')`.execute(older.owner);
      await writeBackup(older.owner, place, { madeAt });
      await restoreBackup(newer.owner, place);
      expect(await pendingMigrations(newer.owner)).toEqual([]);
      expect(await newer.owner.selectFrom("accounts").select("name").execute()).toEqual([{ name: "Lan" }]);
    } finally {
      await older.drop();
      await newer.drop();
    }
  });
});
