import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getPublicState } from "@db/queries/public-state";
import { systemActor } from "~/services/act";
import { merkleRoot } from "~/services/audit/audit-hash.server";
import { publishAuditRoot } from "~/services/audit/publish-audit-root.server";
import { verifyAudit, verifyAuditWithin } from "~/services/audit/verify-audit.server";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../../support/databases";
import { auditReport } from "../../../scripts/audit-report";

const [monday, tuesday, wednesday] = ["2026-02-02", "2026-02-03", "2026-02-04"] as const;

/** Writes a chain anew as another person's doing from place 2 on, every hash and the head fitting again. */
const rewriting = `
  do $$ declare
    e record;
    before bytea;
    made bytea;
  begin
    select hash into before from audit_events where chain = 'trial:1' and seq = 1;
    for e in select * from audit_events where chain = 'trial:1' and seq > 1 order by seq loop
      made := sha256(before || convert_to(e.chain || E'\\n' || e.seq || E'\\n'
        || to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\\nMinh\\n' || e.verb || E'\\n'
        || encode(e.digest, 'hex'), 'UTF8'));
      update audit_events set actor = 'Minh', prev = before, hash = made where chain = e.chain and seq = e.seq;
      before := made;
    end loop;
    update audit_chains set hash = before where chain = 'trial:1';
  end $$`;

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("the daily roots of the audit (%s)", (_, create) => {
  let open: TestDatabase;

  const append = (chain: string, events: number) =>
    sql`
      select append_audit_event(${chain}, timestamptz '2026-02-02 01:00:00+00' + i * interval '1 s', 'Lan', 'enrolled',
        convert_to('salt' || i, 'UTF8'), '{}') from generate_series(1, ${sql.lit(events)}) i
    `.execute(open.owner);
  const publish = (day: string) =>
    open.owner
      .transaction()
      .execute((trx) => publishAuditRoot({ trx, actor: systemActor, now: new Date(`${day}T05:00:00Z`) }));
  const headsOf = () =>
    open.owner.selectFrom("audit_root_heads").select(["day", "chain", "seq"]).orderBy("day").orderBy("chain").execute();

  beforeAll(async () => {
    open = await create();
    await append("trial:1", 5);
    await append("trial:2", 3);
    await publish(monday);
    await append("trial:2", 1);
    await append("registry", 2);
    await publish(tuesday);
    await publish(wednesday);
    await append("trial:1", 4);
  });
  afterAll(() => open.drop());

  it("keep only the heads that moved since the root before", async () => {
    expect(await headsOf()).toEqual([
      { day: monday, chain: "trial:1", seq: 5 },
      { day: monday, chain: "trial:2", seq: 3 },
      { day: tuesday, chain: "registry", seq: 2 },
      { day: tuesday, chain: "trial:2", seq: 4 },
    ]);
  });

  it("can be made again from the events", async () => {
    expect(await verifyAudit(open.owner)).toMatchObject({ roots: 3, chains: 3, events: 15, faultCount: 0 });
    const roots = await open.owner.selectFrom("audit_roots").select(["root", "chains"]).orderBy("day").execute();
    expect(roots.map(({ chains }) => chains)).toEqual([2, 3, 3]);
    expect(roots[1]?.root).toEqual(roots[2]?.root);
    const head = async (chain: string, seq: number) => {
      const event = open.owner.selectFrom("audit_events").select("hash").where("chain", "=", chain);
      return { chain, seq, hash: (await event.where("seq", "=", seq).executeTakeFirstOrThrow()).hash };
    };
    expect(roots[0]?.root).toEqual(merkleRoot([await head("trial:1", 5), await head("trial:2", 3)]));
  });

  it("are published once a day, and show at once on the public page", async () => {
    const before = await getPublicState(open.owner);
    const heads = await headsOf();
    expect([await publish(tuesday), await publish(wednesday)]).toEqual([false, false]);
    expect([await getPublicState(open.owner), await headsOf()]).toEqual([before, heads]);
    expect(before.version).toBe(4);
  });

  it.each([
    ["update audit_root_heads set seq = 1"],
    ["delete from audit_root_heads"],
    ["truncate audit_root_heads"],
    ["truncate audit_chains cascade"],
  ])("stand for ever: %s", async (statement) => {
    await expect(sql.raw(statement).execute(open.owner)).rejects.toThrow(/append-only/);
  });

  /** What the verification finds after the statements, done with every guard switched off and then undone. */
  async function foundAfter(...statements: string[]) {
    const undo = new Error("undo");
    let lines: string[] = [];
    const found: [string, string][] = [];
    const tampering = open.owner.transaction().execute(async (trx) => {
      for (const table of ["audit_chains", "audit_events", "audit_roots", "audit_root_heads"]) {
        await sql`alter table ${sql.table(table)} disable trigger user`.execute(trx);
      }
      for (const statement of statements) await sql.raw(statement).execute(trx);
      const seen = await verifyAuditWithin(trx);
      found.push(
        ...seen.faults.map(({ chain, seq, day, what }) => [day ?? `${chain} ${seq}`, what] as [string, string]),
      );
      lines = auditReport(seen);
      throw undo;
    });
    await expect(tampering).rejects.toBe(undo);
    return { found, lines };
  }

  it("give away a chain that was rewritten from end to end, where each event follows in itself", async () => {
    const { found, lines } = await foundAfter(rewriting);
    expect(found).toEqual([
      [monday, "root-differs"],
      [tuesday, "root-differs"],
      [wednesday, "root-differs"],
    ]);
    expect(lines[0]).toBe("FAULT audit_roots, 2026-02-02: the day's root is not the one that the chains give");
  });

  it("say nothing yet of what was rewritten since the latest root", async () => {
    const late = rewriting.replaceAll(/seq = 1;/g, "seq = 5;").replace("seq > 1", "seq > 5");
    expect((await foundAfter(late)).found).toEqual([]);
  });

  it("give away a root that was replaced, at the next one too", async () => {
    const replaced = `update audit_roots set root = sha256('x') where day = '${tuesday}'`;
    expect((await foundAfter(replaced)).found).toEqual([
      [tuesday, "root-differs"],
      [wednesday, "root-does-not-follow"],
    ]);
  });

  it("give away a root that was taken out with its heads", async () => {
    const taken = ["audit_root_heads", "audit_roots"].map((table) => `delete from ${table} where day = '${monday}'`);
    expect((await foundAfter(...taken)).found).toEqual([
      [tuesday, "root-does-not-follow"],
      [tuesday, "root-differs"],
      [wednesday, "root-differs"],
    ]);
  });

  it("give away a head that was moved back", async () => {
    const moved = `update audit_root_heads set seq = 4 where chain = 'trial:1'`;
    expect((await foundAfter(moved)).found.map(([day]) => day)).toEqual([monday, tuesday, wednesday]);
  });
});
