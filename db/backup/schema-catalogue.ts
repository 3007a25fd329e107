import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { BackupSequence, BackupTable } from "./format";

/** Says how values are written as text, so that both databases write and read the same; holds for the transaction. */
export async function useBackupText(trx: Kysely<Database>): Promise<void> {
  await sql`
    select set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true),
      set_config('IntervalStyle', 'iso_8601', true), set_config('bytea_output', 'hex', true),
      set_config('extra_float_digits', '1', true), set_config('row_security', 'off', true)
  `.execute(trx);
}

/** Every table of the book but the list of applied migrations, by name, without its number of rows. */
export async function listTables(trx: Kysely<Database>): Promise<Omit<BackupTable, "rows">[]> {
  const tables = await sql<Omit<BackupTable, "rows">>`
    select c.relname as name,
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations'
      and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    group by c.relname
    order by c.relname collate "C"
  `.execute(trx);
  return tables.rows;
}

/** How many rows a table has. */
export async function countRows(trx: Kysely<Database>, table: string): Promise<number> {
  const counted = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(`public.${table}`)}`.execute(
    trx,
  );
  return counted.rows[0]?.rows ?? 0;
}

/** Every sequence of the book, those behind identity columns too. */
export async function listSequences(trx: Kysely<Database>): Promise<BackupSequence[]> {
  const sequences = await sql<BackupSequence>`
    select sequencename as name, last_value as value from pg_sequences where schemaname = 'public'
    order by sequencename collate "C"
  `.execute(trx);
  return sequences.rows;
}

/** A foreign key as it can be dropped and made again. */
export interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/** Every foreign key of the book. */
export async function listForeignKeys(trx: Kysely<Database>): Promise<ForeignKey[]> {
  const keys = await sql<ForeignKey>`
    select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace
    order by c.relname, k.conname
  `.execute(trx);
  return keys.rows;
}
