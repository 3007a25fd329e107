import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Kysely, sql, type Transaction } from "kysely";
import { listApplied } from "@db/migrate";
import type { Database } from "@db/tables/database";
import {
  type BackupHeader,
  type BackupTable,
  type BackupTrailer,
  formatName,
  formatVersion,
  type OnRows,
  progressEvery,
} from "./format";
import { countRows, listSequences, listTables, useBackupText } from "./schema-catalogue";

const rowsAtOnce = 250;

/** The rows of one table, several lines at a time, through a cursor: no more than a page is ever in memory. */
async function* rowPages(trx: Transaction<Database>, table: BackupTable, onRows: OnRows): AsyncGenerator<string> {
  const values = sql.join(table.columns.map(({ name }) => sql`${sql.ref(name)}::text`));
  await sql`
    declare backup_rows no scroll cursor for
    select array_to_json(array[${values}])::text as line from ${sql.table(`public.${table.name}`)}
  `.execute(trx);
  let done = 0;
  for (;;) {
    const page = await sql<{ line: string }>`fetch ${sql.lit(rowsAtOnce)} from backup_rows`.execute(trx);
    if (page.rows.length === 0) break;
    yield page.rows.map((row) => `${row.line}\n`).join("");
    const before = done;
    done += page.rows.length;
    if (Math.floor(before / progressEvery) < Math.floor(done / progressEvery)) onRows(table.name, done, table.rows);
  }
  await sql`close backup_rows`.execute(trx);
  onRows(table.name, done, table.rows);
}

async function describe(trx: Transaction<Database>, madeAt: Date): Promise<BackupHeader> {
  const tables: BackupTable[] = [];
  for (const table of await listTables(trx)) tables.push({ ...table, rows: await countRows(trx, table.name) });
  return {
    format: formatName,
    version: formatVersion,
    madeAt: madeAt.toISOString(),
    migrations: await listApplied(trx),
    tables,
    sequences: await listSequences(trx),
  };
}

async function* backupText(trx: Transaction<Database>, header: BackupHeader, onRows: OnRows): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const hashed = (text: string) => {
    hash.update(text, "utf8");
    return text;
  };
  yield hashed(`${JSON.stringify(header)}\n`);
  for (const table of header.tables) {
    if (table.rows === 0) continue;
    for await (const page of rowPages(trx, table, onRows)) yield hashed(page);
  }
  yield `${JSON.stringify({ sha256: hash.digest("hex") } satisfies BackupTrailer)}\n`;
}

/**
 * Writes one consistent picture of every table into a file (mode 0600), streaming; writers go on meanwhile. The file
 * appears under its name only when it is complete.
 * @param owner a handle that sees every row; the database refuses one that row-level security would hide rows from.
 * @returns the header written.
 * @throws Error with a sentence when the file exists or the database holds no schema.
 */
export async function writeBackup(
  owner: Kysely<Database>,
  file: string,
  options: { madeAt: Date; onRows?: OnRows },
): Promise<BackupHeader> {
  if (existsSync(file)) throw new Error(`${file} exists already; a backup never overwrites.`);
  const aside = `${file}.part`;
  const transaction = owner.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  try {
    const header = await transaction.execute(async (trx) => {
      await useBackupText(trx);
      const described = await describe(trx, options.madeAt);
      if (described.migrations.length === 0)
        throw new Error("The database holds no schema: there is nothing to back up.");
      const text = Readable.from(backupText(trx, described, options.onRows ?? (() => undefined)));
      await pipeline(text, createGzip(), createWriteStream(aside, { mode: 0o600, flush: true }));
      return described;
    });
    await rename(aside, file);
    return header;
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
