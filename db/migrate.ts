import { type Kysely, sql, type Transaction } from "kysely";
import { type Migration, migrations as everyMigration } from "./migrations/list";
import type { Database } from "./tables/database";

/** Identifies the lock that one migrating process holds at a time; an arbitrary constant of this program. */
const lockNumber = 7_320_150_041;

/** What to migrate and whom to tell. */
export interface MigrateOptions {
  /** Called before each step with its name, its place from 1 and the number of steps of this run. */
  onStep?: (name: string, place: number, total: number) => void;
  /** The known migrations in order; by default the program's own. */
  migrations?: readonly Migration[];
}

/** The names of the applied migrations in order; empty on a database without a schema. */
export async function listApplied(db: Kysely<Database>): Promise<string[]> {
  const known = await sql<{
    there: boolean;
  }>`select to_regclass('public.schema_migrations') is not null as there`.execute(db);
  if (!known.rows[0]?.there) return [];
  const applied = await sql<{ name: string }>`select name from public.schema_migrations order by name`.execute(db);
  return applied.rows.map((row) => row.name);
}

/** The migrations still to be applied; throws when the applied ones are not the first of the known ones. */
function remaining(applied: string[], known: readonly Migration[]): readonly Migration[] {
  const names = known.map((migration) => migration.name);
  const stranger = applied.find((name) => !names.includes(name));
  if (stranger) {
    throw new Error(
      `The database holds migration ${stranger}, which this version does not know: start the version that made it, or a newer one.`,
    );
  }
  const gap = names.slice(0, applied.length).find((name) => !applied.includes(name));
  if (gap)
    throw new Error(
      `The database lacks migration ${gap} below later ones that it holds: it was made by another line of versions.`,
    );
  return known.slice(applied.length);
}

/** Takes the migration lock for this transaction and makes the table of applied migrations where it is absent. */
async function beginStep(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumber}::bigint)`.execute(trx);
  const there = await sql<{
    there: boolean;
  }>`select to_regclass('public.schema_migrations') is not null as there`.execute(trx);
  if (there.rows[0]?.there) return;
  await sql`
    create table public.schema_migrations (
      name text not null,
      applied_at timestamptz not null default now(),
      constraint schema_migrations_pk primary key (name)
    );
    grant select on public.schema_migrations to public;
  `.execute(trx);
}

/** Applies the first migration that is still to be applied, within the given transaction; undefined when none is left. */
export async function applyNext(trx: Transaction<Database>, options: MigrateOptions = {}): Promise<string | undefined> {
  const known = options.migrations ?? everyMigration;
  await beginStep(trx);
  const left = remaining(await listApplied(trx), known);
  const [next] = left;
  if (!next) return undefined;
  options.onStep?.(next.name, known.length - left.length + 1, known.length);
  await next.up(trx as unknown as Kysely<unknown>);
  await sql`insert into public.schema_migrations (name) values (${next.name})`.execute(trx);
  return next.name;
}

/**
 * Brings the database to the newest schema, one transaction a migration. Processes that migrate at once take turns and
 * each migration is applied once; a failing one leaves the database at the last good step.
 * @returns the names applied by this call, in order; empty when nothing was to do.
 * @throws Error with a sentence when the database is newer than this program.
 */
export async function migrateToLatest(owner: Kysely<Database>, options: MigrateOptions = {}): Promise<string[]> {
  const applied: string[] = [];
  for (;;) {
    const name = await owner.transaction().execute((trx) => applyNext(trx, options));
    if (name === undefined) return applied;
    applied.push(name);
  }
}

/**
 * The names of the migrations that the database still lacks; empty when it is up to date.
 * @throws Error with a sentence when the database is newer than this program.
 */
export async function pendingMigrations(
  db: Kysely<Database>,
  known: readonly Migration[] = everyMigration,
): Promise<string[]> {
  return remaining(await listApplied(db), known).map((migration) => migration.name);
}
