import { sql } from "kysely";
import { openDatabase } from "@db/client/open-database";
import { migrateToLatest, pendingMigrations } from "@db/migrate";
import { verifyAudit } from "~/services/audit/verify-audit.server";

/**
 * Run as a process of its own: opens the embedded database of a folder, reports as one JSON line what it found there, then
 * writes audited rows, naming each on a line of its own once it is committed, until it is killed.
 */
const [dataDir = "", round = ""] = process.argv.slice(2);
const { owner } = await openDatabase({ dataDir });
if (round === "prepare") await migrateToLatest(owner);
const pending = await pendingMigrations(owner);
const rows = await owner.selectFrom("organisations").select("public_id").execute();
const { events, faultCount } = await verifyAudit(owner);
process.stdout.write(`${JSON.stringify({ pending, ids: rows.map((row) => row.public_id), events, faultCount })}\n`);

for (let place = 0; ; place += 1) {
  const id = `${round}-${place}`;
  await owner.transaction().execute(async (trx) => {
    await trx.insertInto("organisations").values({ public_id: id, name_en: id, name_vi: id, kind: "other" }).execute();
    await sql`select append_audit_event(${`chain:${place % 5}`}, now(), 'system', 'written', '\\x01'::bytea, ${JSON.stringify({ id })})`.execute(
      trx,
    );
  });
  process.stdout.write(`${id}\n`);
}
