import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import { heldMark } from "@db/client/held-statements";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../../support/databases";

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("acting for an account (%s)", (_, create) => {
  const lan = { accountId: randomUUID() };
  const minh = { accountId: randomUUID() };
  let open: TestDatabase;

  beforeAll(async () => {
    open = await create();
    await open.owner
      .insertInto("accounts")
      .values([
        { id: lan.accountId, name: "Lan", email: "lan@example.org" },
        { id: minh.accountId, name: "Minh", email: "minh@example.org" },
      ])
      .execute();
  });
  afterAll(() => open.drop());

  const whoActs = async () => {
    const seen = await sql<{ role: string; actor: string | null }>`
      select current_user as role, current_setting('trialbook.actor', true) as actor
    `.execute(open.db);
    return seen.rows[0];
  };
  const names = (actor: { accountId: string }) =>
    asActor(open.db, actor, async (trx) => {
      const rows = await trx.selectFrom("accounts").select("name").orderBy("name").execute();
      return rows.map((row) => row.name);
    });

  it("shows an account its own row only, without a where", async () => {
    expect(await names(lan)).toEqual(["Lan"]);
    expect(await names(minh)).toEqual(["Minh"]);
    expect(await names({ accountId: randomUUID() })).toEqual([]);
  });

  it("commits what the work wrote and hands back its answer", async () => {
    const answer = await asActor(open.db, lan, async (trx) => {
      await sql`select append_audit_event('accounts', now(), ${lan.accountId}, 'tried', '\\x00'::bytea, '{}')`.execute(
        trx,
      );
      return "done";
    });
    expect(answer).toBe("done");
    expect(await open.owner.selectFrom("audit_events").select("actor").execute()).toEqual([{ actor: lan.accountId }]);
  });

  it("rolls back on an error, and leaves neither role nor actor to the next", async () => {
    const failing = asActor(open.db, lan, async (trx) => {
      await sql`select append_audit_event('lost', now(), ${lan.accountId}, 'x', '\\x00'::bytea, '{}')`.execute(trx);
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    const after = await whoActs();
    expect(after?.role).toBe("postgres");
    expect(after?.actor || null).toBeNull();
    expect(await open.owner.selectFrom("audit_chains").where("chain", "=", "lost").select("chain").execute()).toEqual(
      [],
    );
  });

  it("enters an audit event under the actor's own name only, and of JSON only", async () => {
    const append = (actor: string, payload: string) =>
      asActor(open.db, lan, (trx) =>
        sql`select append_audit_event('a', now(), ${actor}, 'tried', '\\x00'::bytea, ${payload})`.execute(trx),
      );
    for (const name of [minh.accountId, "system", ""]) {
      await expect(append(name, "{}")).rejects.toThrow("the name of whoever acts");
    }
    await expect(append(lan.accountId, "a payload")).rejects.toThrow(/json/);
    await expect(append(lan.accountId, "1")).rejects.toThrow("audit_payloads_payload_is_object");
    await expect(append(lan.accountId, "{}")).resolves.toBeDefined();
  });

  it("fails as a whole when a write fails whose answer nobody reads", async () => {
    const failing = asActor(open.db, lan, async (trx) => {
      await sql`select append_audit_event('lost', now(), ${lan.accountId}, 'tried', '\\x00'::bytea, '{}')`.execute(trx);
      await sql`${sql.raw(heldMark)} select 1 / 0`.execute(trx);
    });
    await expect(failing).rejects.toThrow("division by zero");
    const kept = open.owner.selectFrom("audit_chains").where("chain", "=", "lost").select("chain");
    expect(await kept.execute()).toEqual([]);
    expect(await names(lan)).toEqual(["Lan"]);
  });

  it("refuses to change the audit, and every write when read only", async () => {
    const change = asActor(open.db, lan, (trx) => trx.updateTable("audit_events").set({ actor: "x" }).execute());
    await expect(change).rejects.toThrow(/permission denied/);
    const write = asActor(
      open.db,
      lan,
      (trx) => sql`select append_audit_event('a', now(), 'x', 'x', '\\x00'::bytea, '{}')`.execute(trx),
      { readOnly: true },
    );
    await expect(write).rejects.toThrow(/read-only transaction/);
  });

  it("keeps 60 at once apart: actors, failures and plain queries mixed", async () => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, i) => {
        if (i % 4 === 0) return names(lan);
        if (i % 4 === 1) return names(minh);
        if (i % 4 === 2) {
          const failing = asActor(open.db, lan, (trx) => sql`select 1 / 0`.execute(trx));
          return failing.then(String, (error: Error) => error.message);
        }
        const plain = await whoActs();
        return `${plain?.role} ${plain?.actor ?? ""}`;
      }),
    );
    const expected = [["Lan"], ["Minh"], "division by zero", "postgres "];
    expect(seen).toEqual(seen.map((_, i) => expected[i % 4]));
  });
});
