import { type Kysely, sql, type Transaction } from "kysely";
import { applyNext, type MigrateOptions } from "@db/migrate";
import { type Migration, migrations as everyMigration } from "@db/migrations/list";
import type { Database } from "@db/tables/database";
import { type BackupHeader, type OnRows, progressEvery } from "./format";
import { checkBackup, readRowBatches, type RowBatch } from "./read-backup";
import { countRows, listForeignKeys, listTables, useBackupText } from "./schema-catalogue";

async function refuseUnlessEmpty(trx: Transaction<Database>): Promise<void> {
  const found = await sql<{ tables: number }>`
    select count(*) as tables from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  `.execute(trx);
  const tables = found.rows[0]?.tables ?? 0;
  if (tables > 0)
    throw new Error(`The database holds ${tables} tables already; a backup is restored into an empty one only.`);
}

/** The migrations that the backed-up database held; throws when this program does not know them all. */
function migrationsOf(header: BackupHeader): readonly Migration[] {
  const stranger = header.migrations.find((name, place) => everyMigration[place]?.name !== name);
  if (stranger)
    throw new Error(
      `The backup holds migration ${stranger}, which this version does not know: restore it with the version that made it, or a newer one.`,
    );
  return everyMigration.slice(0, header.migrations.length);
}

async function migrateAll(trx: Transaction<Database>, options: MigrateOptions): Promise<void> {
  while ((await applyNext(trx, options)) !== undefined);
}

async function refuseOtherShapes(trx: Transaction<Database>, header: BackupHeader): Promise<void> {
  const shape = (tables: { name: string; columns: unknown }[]) =>
    new Map(tables.map((t) => [t.name, JSON.stringify(t.columns)]));
  const here = shape(await listTables(trx));
  const there = shape(header.tables);
  const other = [...new Set([...here.keys(), ...there.keys()])].find((name) => here.get(name) !== there.get(name));
  if (other) throw new Error(`Table ${other} of the backup is not as its migrations make it.`);
}

async function switchTriggers(
  trx: Transaction<Database>,
  tables: string[],
  state: "enable" | "disable",
): Promise<void> {
  for (const table of tables) {
    await sql`alter table ${sql.table(`public.${table}`)} ${sql.raw(state)} trigger user`.execute(trx);
  }
}

async function insertBatch(trx: Transaction<Database>, { table, lines }: RowBatch): Promise<void> {
  const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)));
  const values = sql.join(table.columns.map(({ type }, place) => sql`(line ->> ${sql.lit(place)})::${sql.raw(type)}`));
  await sql`
    insert into ${sql.table(`public.${table.name}`)} (${columns}) overriding system value
    select ${values} from json_array_elements(${`[${lines.join(",")}]`}::json) as line
  `.execute(trx);
}

async function loadRows(trx: Transaction<Database>, file: string, header: BackupHeader, onRows: OnRows): Promise<void> {
  const done = new Map<string, number>();
  for await (const batch of readRowBatches(file, header)) {
    await insertBatch(trx, batch);
    const { name, rows } = batch.table;
    const before = done.get(name) ?? 0;
    const now = before + batch.lines.length;
    done.set(name, now);
    if (now === rows || Math.floor(before / progressEvery) < Math.floor(now / progressEvery)) onRows(name, now, rows);
  }
}

/**
 * Replaces what the migrations put into the tables by the backup's rows. Triggers rest meanwhile, so that rows stay as
 * they were; foreign keys are made again afterwards, which checks every reference. Both need no superuser.
 */
async function load(trx: Transaction<Database>, file: string, header: BackupHeader, onRows: OnRows): Promise<void> {
  const tables = header.tables.map((table) => table.name);
  const keys = await listForeignKeys(trx);
  await switchTriggers(trx, tables, "disable");
  for (const { table, name } of keys) {
    await sql`alter table ${sql.table(`public.${table}`)} drop constraint ${sql.ref(name)}`.execute(trx);
  }
  await sql`truncate ${sql.join(tables.map((name) => sql.table(`public.${name}`)))}`.execute(trx);
  await loadRows(trx, file, header, onRows);
  for (const { table, name, definition } of keys) {
    const target = sql.table(`public.${table}`);
    await sql`alter table ${target} add constraint ${sql.ref(name)} ${sql.raw(definition)}`.execute(trx);
  }
  await switchTriggers(trx, tables, "enable");
  for (const { name, value } of header.sequences) {
    if (value === null) continue;
    await sql`select setval(format('public.%I', ${name}::text)::regclass, ${value}::bigint)`.execute(trx);
  }
  for (const { name, rows } of header.tables) {
    const restored = await countRows(trx, name);
    if (restored !== rows) throw new Error(`Table ${name} has ${restored} rows where the backup says ${rows}.`);
  }
}

/**
 * Restores a backup of either kind of database into an empty one: the file is checked whole, then in one transaction the
 * schema is made as it was at the backup, the rows are loaded and counted, and the schema is brought to the newest.
 * @param owner a handle of the owner of the empty database.
 * @returns the backup's header.
 * @throws Error with a sentence, leaving the database empty.
 */
export async function restoreBackup(
  owner: Kysely<Database>,
  file: string,
  options: { onRows?: OnRows; onStep?: MigrateOptions["onStep"] } = {},
): Promise<BackupHeader> {
  const header = await checkBackup(file);
  const migrations = migrationsOf(header);
  await owner.transaction().execute(async (trx) => {
    await refuseUnlessEmpty(trx);
    await useBackupText(trx);
    await migrateAll(trx, { migrations, onStep: options.onStep });
    await refuseOtherShapes(trx, header);
    await load(trx, file, header, options.onRows ?? (() => undefined));
    await migrateAll(trx, { onStep: options.onStep });
  });
  await sql`analyze`.execute(owner);
  return header;
}
