import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import { sumTrialDeviations, sumTrialExposure } from "@db/queries/safety-summary";
import type { Database } from "@db/tables/database";
import { trialChain } from "~/domain/audit/audit-entry";
import { type Role, roles } from "~/domain/access/roles";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../support/databases";
import { grantOf } from "../support/signed-in";
import { createAccountWith } from "../support/trial-factory";
import { createDeskBook, type DeskBook } from "./scope/desk-book";
import { fillGuarded, guardedReads, type GuardedTable, guardedWrites, tryWrite } from "./scope/guarded-rows";

type Who = Role | "sponsoring" | "starting";

const clinical = ["participants", "participant_events", "assessments", "adverse_events"] as const;
const everybody: readonly Who[] = [...roles, "sponsoring", "starting"];

/** Sites whose participant rows each role sees: two of its own trial (1, 2) and two of the other one (3, 4). */
const participantSites: Record<Who, number[]> = {
  investigator: [1, 2],
  coordinator: [1],
  laboratory: [1],
  monitor: [1, 2],
  sponsor: [],
  data_monitoring_committee: [1, 2],
  ethics_reviewer: [],
  regulator: [1, 2, 3, 4],
  administrator: [],
  sponsoring: [],
  starting: [],
};

/** Safety goes to others of them, and not to the laboratory. */
const safetySites: Record<Who, number[]> = {
  ...participantSites,
  laboratory: [],
  sponsor: [1, 2],
  ethics_reviewer: [1, 2],
  sponsoring: [3, 4],
};

/** Trials (1: own, 2: the other) whose draft each role sees, and whose audit. */
const draftTrials: Partial<Record<Who, number[]>> = { investigator: [1], monitor: [1], sponsor: [1], sponsoring: [2] };
const auditTrials: Partial<Record<Who, number[]>> = {
  investigator: [1],
  monitor: [1],
  data_monitoring_committee: [1],
  regulator: [1, 2],
};

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("rows behind the policies (%s), read without any where", (_, create) => {
  let open: TestDatabase;
  let book: DeskBook;

  beforeAll(async () => {
    open = await create();
    book = await createDeskBook(open.owner);
    for (const trial of [book.own, book.other]) {
      await fillGuarded(open.owner, trial, book.actors.investigator.accountId);
    }
  });
  afterAll(() => open.drop());

  const actorOf = (who: Who) => (who === "sponsoring" || who === "starting" ? book[who] : book.actors[who]);
  const read = <T>(who: Who, query: (db: Kysely<Database>) => Promise<T>) => asActor(open.db, actorOf(who), query);
  const placesOf = (rows: { site_id: number }[]) => {
    const sites = [...book.own.siteIds, ...book.other.siteIds];
    return [...new Set(rows.map(({ site_id }) => sites.indexOf(site_id) + 1))].sort();
  };
  const trialsOf = (ids: number[]) =>
    [...new Set(ids.map((id) => [book.own.trialId, book.other.trialId].indexOf(id) + 1))].sort();

  it.each(everybody)("shows %s no foreign participant, event, assessment or adverse event", async (who) => {
    for (const table of clinical) {
      const rows = await read(who, (db) => db.selectFrom(table).select("site_id").execute());
      const expected = table === "adverse_events" ? safetySites[who] : participantSites[who];
      expect([table, placesOf(rows)]).toEqual([table, expected]);
    }
  });

  it.each(everybody)("shows %s no foreign draft, audit entry, account or grant", async (who) => {
    const drafts = await read(who, (db) => db.selectFrom("trial_drafts").select("trial_id").execute());
    expect(trialsOf(drafts.map((row) => row.trial_id))).toEqual(draftTrials[who] ?? []);
    for (const table of ["audit_events", "audit_payloads"] as const) {
      const entries = await read(who, (db) => db.selectFrom(table).select("chain").execute());
      const trials = entries.map(({ chain }) => Number(chain.slice(trialChain(0).length - 1)));
      expect([table, trialsOf(trials)]).toEqual([table, auditTrials[who] ?? []]);
    }
    const { accountId } = actorOf(who);
    expect(await read(who, (db) => db.selectFrom("accounts").select("id").execute())).toEqual([{ id: accountId }]);
    const grants = await read(who, (db) => db.selectFrom("role_grants").select("account_id").execute());
    expect(new Set(grants.map((row) => row.account_id))).toEqual(new Set([accountId]));
  });

  it("shows an account without a grant, and one that is not known, nothing at all", async () => {
    const stranger = { accountId: "00000000-0000-4000-8000-00000000dead" };
    for (const table of [...clinical, "trial_drafts", "accounts", "role_grants", "audit_events"] as const) {
      const count = await asActor(open.db, stranger, (db) =>
        db
          .selectFrom(table)
          .select(sql<number>`count(*)::int`.as("n"))
          .executeTakeFirst(),
      );
      expect([table, count?.n]).toEqual([table, 0]);
    }
  });

  it("keeps sessions, passwords and verifications from every request", async () => {
    for (const table of ["sessions", "credentials", "verifications"] as const) {
      const query = read("regulator", (db) => db.selectFrom(table).select("id").execute());
      await expect(query).rejects.toThrow(/permission denied/);
    }
  });

  /** Copies the row of a site under another number or code, on behalf of somebody; the copy is rolled back. */
  async function copyRow(who: Who, table: (typeof clinical)[number], siteId: number): Promise<string> {
    const query = open.owner.selectFrom(table).selectAll().where("site_id", "=", siteId).limit(1);
    const { id: _id, ...row } = await query.executeTakeFirstOrThrow();
    const copy = { ...row, ...("number" in row ? { number: 99 } : { code: "QQQ-QQQ" }) };
    const json = Object.fromEntries(
      Object.entries(copy).map(([key, value]) => {
        const isObject =
          typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
        return [key, isObject ? JSON.stringify(value) : value];
      }),
    );
    const copied = read(who, async (db) => {
      await db
        .insertInto(table)
        .values(json as never)
        .execute();
      throw new Error("written");
    });
    return copied.then(String, (error: Error) => error.message);
  }

  it.each(everybody)("lets %s write at no foreign site", async (who) => {
    const writable: Partial<Record<Who, number[]>> = { investigator: [1, 2], coordinator: [1] };
    const sites = [...book.own.siteIds, ...book.other.siteIds];
    for (const table of clinical) {
      for (const [index, siteId] of sites.entries()) {
        const outcome = await copyRow(who, table, siteId);
        const expected = writable[who]?.includes(index + 1) ? /^written$/ : /row-level security policy/;
        expect(outcome, `${table} at site ${index + 1}`).toMatch(expected);
      }
    }
  });

  it.each(everybody)("lets %s change no foreign participant", async (who) => {
    const changed: Partial<Record<Who, number[]>> = { investigator: [1, 2], coordinator: [1] };
    const rows = await read(who, (db) =>
      db.updateTable("participants").set({ deviations: 0 }).returning("site_id").execute(),
    );
    expect(placesOf(rows)).toEqual(changed[who] ?? []);
  });

  it.each(everybody)("lets %s set up, plan, unblind and register no foreign trial", async (who) => {
    const { accountId } = actorOf(who);
    for (const [table, writers] of Object.entries(guardedWrites) as [GuardedTable, readonly Who[]][]) {
      for (const trial of [book.own, book.other]) {
        const role = who === "sponsoring" ? "sponsor" : who;
        const own = who === "regulator" || trial === (who === "sponsoring" ? book.other : book.own);
        const expected = writers.includes(role) && own ? "past" : "policy";
        const seen = await asActor(open.db, { accountId }, (db) => tryWrite(db, table, trial.trialId, accountId)).catch(
          (error: Error) => error.message,
        );
        expect([table, trial === book.own, seen]).toEqual([table, trial === book.own, expected]);
      }
    }
  });

  it.each(everybody)("shows %s no foreign arm, plan, forecast, protocol or pause", async (who) => {
    const seenBy: Partial<Record<Who, number[]>> = {
      regulator: [1, 2],
      administrator: [],
      starting: [],
      sponsoring: [2],
    };
    for (const table of guardedReads) {
      const rows = await read(who, (db) => db.selectFrom(table).select("trial_id").execute());
      expect([table, trialsOf(rows.map((row) => row.trial_id))]).toEqual([table, seenBy[who] ?? [1]]);
    }
  });

  it("adds terms to the dictionary of one's own sponsor only, and changes and removes none", async () => {
    const organisation = open.owner.selectFrom("trials").select("sponsor_organisation_id as id");
    const { id } = await organisation.where("id", "=", book.other.trialId).executeTakeFirstOrThrow();
    const investigating = await createAccountWith(open.owner, [
      grantOf("investigator", { trialId: book.other.trialId }),
    ]);
    const add = (actor: { accountId: string }) =>
      asActor(open.db, actor, (db) =>
        sql`insert into dictionary_terms (organisation_id, dictionary, code, term, organ_class, folded, loaded_by, loaded_at)
          values (${id}, 'D 1', '1', 'Fever', 'General', 'fever', ${actor.accountId}, now())`.execute(db),
      );
    await expect(add(book.actors.investigator)).rejects.toThrow("row-level security policy");
    await add(investigating);
    expect(await read("investigator", (db) => db.selectFrom("dictionary_terms").select("code").execute())).toEqual([]);
    expect(await read("sponsoring", (db) => db.selectFrom("dictionary_terms").select("code").execute())).toHaveLength(
      1,
    );
    for (const change of [sql`update dictionary_terms set term = 'x'`, sql`delete from dictionary_terms`]) {
      await expect(asActor(open.db, investigating, (db) => change.execute(db))).rejects.toThrow("permission denied");
    }
  });

  it("counts time at risk and deviations for who reads safety without its people, and for no stranger", async () => {
    const count = async (who: Who) =>
      read(who, async (db) => {
        const exposure = await sumTrialExposure(db, book.own.trialId, "2026-06-30");
        const people = await sumTrialDeviations(db, book.own.trialId);
        return [exposure.infused, people.reduce((sum, { participants }) => sum + participants, 0)];
      });
    for (const who of ["sponsor", "ethics_reviewer", "monitor", "regulator"] as const) {
      expect([who, await count(who)]).toEqual([who, [0, 2]]);
    }
    for (const who of ["coordinator", "laboratory", "administrator", "sponsoring", "starting"] as const) {
      expect([who, await count(who)]).toEqual([who, [0, 0]]);
    }
  });

  it("lets nobody rewrite an event, an assessment, an adverse event, a version or the audit", async () => {
    const kept = ["participant_events", "assessments", "adverse_events", "trial_versions", "published_snapshots"];
    kept.push("audit_events", "audit_payloads", "audit_chains", "audit_roots");
    for (const table of kept) {
      const change = sql`update ${sql.table(table)} set ${sql.ref(columnOf(table))} = default`;
      await expect(
        read("investigator", (db) => change.execute(db)),
        table,
      ).rejects.toThrow(/permission denied/);
      const removal = read("investigator", (db) => sql`delete from ${sql.table(table)}`.execute(db));
      await expect(removal, table).rejects.toThrow(/permission denied/);
    }
  });
});

/** A column to try to change. */
function columnOf(table: string): string {
  if (table.startsWith("audit_")) return table === "audit_roots" ? "chains" : "seq";
  return table === "trial_versions" || table === "published_snapshots" ? "reason" : "provenance";
}
