import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import type { Database } from "@db/tables/database";
import { asSystem } from "../cohorts/tracked-trial";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";
import { publishAuditRoot } from "~/services/audit/publish-audit-root.server";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../../support/databases";
import { createDeskBook, type DeskBook } from "./desk-book";

/** Tables whose rows stand for ever, with a column to try to change. */
const kept = {
  participant_events: "provenance",
  assessments: "provenance",
  adverse_events: "provenance",
  trial_versions: "reason",
  published_snapshots: "reason",
  audit_events: "verb",
  audit_payloads: "payload",
  audit_chains: "seq",
  audit_roots: "chains",
} as const;

const tables = Object.entries(kept);
const refusals = /append-only|never changed|only ever redacted|only moves one forward/;

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("rows that stand for ever (%s)", (_, create) => {
  let open: TestDatabase;
  let book: DeskBook;

  beforeAll(async () => {
    open = await create();
    book = await createDeskBook(open.owner);
    await asSystem(open.owner, (act) => cutSnapshot(act, { trialId: book.own.trialId, reason: "cut" }));
    await asSystem(open.owner, (act) => publishAuditRoot(act));
  });
  afterAll(() => open.drop());

  const countOf = async (table: string) => {
    const counted = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(open.owner);
    return counted.rows[0]?.n ?? 0;
  };
  const asInvestigator = (query: (db: Kysely<Database>) => Promise<unknown>) =>
    asActor(open.db, book.actors.investigator, query);

  it.each(tables)("%s keeps its rows from the owner of the tables", async (table, column) => {
    const before = await countOf(table);
    expect(before).toBeGreaterThan(0);
    const name = sql.table(table);
    for (const attempt of [
      sql`update ${name} set ${sql.ref(column)} = ${sql.ref(column)}`,
      sql`delete from ${name}`,
      sql`truncate ${name} cascade`,
    ]) {
      await expect(attempt.execute(open.owner), table).rejects.toThrow(refusals);
    }
    expect(await countOf(table)).toBe(before);
  });

  it.each(tables)("%s keeps its rows from those who only use the book", async (table, column) => {
    const name = sql.table(table);
    for (const attempt of [
      sql`update ${name} set ${sql.ref(column)} = ${sql.ref(column)}`,
      sql`delete from ${name}`,
      sql`truncate ${name} cascade`,
    ]) {
      await expect(
        asInvestigator((db) => attempt.execute(db)),
        table,
      ).rejects.toThrow(table === "audit_payloads" ? /permission denied|only ever redacted/ : /permission denied/);
    }
  });

  it("an audit payload can be redacted whole, and never half", async () => {
    const half = sql`update audit_payloads set payload = null where seq = 1`;
    await expect(half.execute(open.owner)).rejects.toThrow(/redaction_drops_both|only ever redacted/);
    const whole = sql`update audit_payloads set payload = null, salt = null, redacted_at = now() where seq = 1`;
    expect((await whole.execute(open.owner)).numAffectedRows).toBeGreaterThan(0n);
  });

  it("an entry at one's own site cannot be hung on a person of another site", async () => {
    const person = open.owner.selectFrom("participants").select("id").where("site_id", "=", book.own.siteIds[1]);
    const { id } = await person.executeTakeFirstOrThrow();
    const stray = sql`
      insert into participant_events (trial_id, site_id, participant_id, number, kind, happened_on, provenance, entered_by, entered_at)
      values (${book.own.trialId}, ${book.own.siteIds[0]}, ${id}, 98, 'left', '2026-03-04', 'typed', ${book.actors.coordinator.accountId}, now())
    `;
    const attempt = asActor(open.db, book.actors.coordinator, (db) => stray.execute(db));
    await expect(attempt).rejects.toThrow(/foreign key|row-level security/);
  });
});
