import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "~/services/act";
import { eventHash, merkleRoot, payloadDigest } from "~/services/audit/audit-hash.server";
import { publishAuditRoot } from "~/services/audit/publish-audit-root.server";
import { type AuditFault, verifyAudit, verifyAuditWithin } from "~/services/audit/verify-audit.server";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../../support/databases";

const sha = (...parts: (string | Buffer)[]) =>
  createHash("sha256")
    .update(Buffer.concat(parts.map((p) => Buffer.from(p))))
    .digest();

describe("the hashes of the audit", () => {
  it("cover the lines of an event as they are written down in the table's contract", () => {
    const digest = payloadDigest(Buffer.from("salt"), "{}");
    expect(digest).toEqual(sha("salt{}"));
    const at = new Date("2026-02-03T04:05:06.070Z");
    const hash = eventHash(Buffer.alloc(32), { chain: "trial:1", seq: 1, at, actor: "a", verb: "v", digest });
    expect(hash).toEqual(
      sha(Buffer.alloc(32), `trial:1\n1\n2026-02-03T04:05:06.070Z\na\nv\n${digest.toString("hex")}`),
    );
  });

  it("carry an odd head up unchanged, sort by chain, and keep nodes apart from leaves", () => {
    const heads = ["b", "a", "c"].map((chain) => ({ chain, seq: 2, hash: sha(chain) }));
    const leaf = (chain: string) => sha("\0", `${chain}\n2\n`, sha(chain));
    const pair = sha("\x01", leaf("a"), leaf("b"));
    expect(merkleRoot(heads)).toEqual(sha("\x01", pair, leaf("c")));
    expect(merkleRoot([])).toEqual(Buffer.alloc(32));
  });
});

/** Appends the numbered events, in turn to three chains. */
async function appendEvents(open: TestDatabase, first: number, last: number): Promise<void> {
  await sql`
    select append_audit_event('trial:' || (1 + i % 3), timestamptz '2026-02-03 04:05:06.7+00' + i * interval '1 ms', 'Lan',
      'enrolled', convert_to('salt' || i, 'UTF8'), '{"mã":' || i || '}')
    from generate_series(${sql.lit(first)}, ${sql.lit(last)}) i
  `.execute(open.owner);
}

function publishRoot(open: TestDatabase, day: string): Promise<boolean> {
  const now = new Date(`${day}T05:00:00Z`);
  return open.owner.transaction().execute((trx) => publishAuditRoot({ trx, actor: systemActor, now }));
}

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("verifying the audit (%s)", (_, create) => {
  let open: TestDatabase;

  beforeAll(async () => {
    open = await create();
    await appendEvents(open, 1, 3000);
    await publishRoot(open, "2026-02-03");
    await appendEvents(open, 3001, 3600);
    await publishRoot(open, "2026-02-04");
    await appendEvents(open, 3601, 4500);
  });
  afterAll(() => open.drop());

  /** What the verification finds after the statements, which are undone again. */
  async function faultsAfter(...statements: string[]): Promise<AuditFault[]> {
    const undo = new Error("undo");
    let found: AuditFault[] = [];
    const tampering = open.owner.transaction().execute(async (trx) => {
      for (const table of ["audit_chains", "audit_events", "audit_payloads"]) {
        await sql`alter table ${sql.table(table)} disable trigger user`.execute(trx);
      }
      await sql`alter table audit_payloads drop constraint audit_payloads_event_fk`.execute(trx);
      for (const statement of statements) await sql.raw(statement).execute(trx);
      found = (await verifyAuditWithin(trx)).faults;
      throw undo;
    });
    await expect(tampering).rejects.toBe(undo);
    return found;
  }

  it("finds three whole chains over several pages, and two linked roots", async () => {
    const pages: number[] = [];
    const seen = await verifyAudit(open.owner, (events) => pages.push(events));
    expect(seen).toEqual({ chains: 3, events: 4500, redacted: 0, roots: 2, faultCount: 0, faults: [] });
    expect(pages).toEqual([2000, 4000]);
  });

  it("takes a redacted payload for no fault", async () => {
    const redact =
      "update audit_payloads set salt = null, payload = null, redacted_at = now() where chain = 'trial:2' and seq = 9";
    expect(await faultsAfter(redact)).toEqual([]);
  });

  it.each([
    [
      "an actor",
      "update audit_events set actor = 'x' where chain = 'trial:2' and seq = 9",
      "trial:2",
      9,
      "hash-differs",
    ],
    [
      "an instant",
      "update audit_events set at = at + interval '1 ms' where chain = 'trial:1' and seq = 1",
      "trial:1",
      1,
      "hash-differs",
    ],
    [
      "a payload",
      "update audit_payloads set payload = '{}' where chain = 'trial:3' and seq = 1500",
      "trial:3",
      1500,
      "payload-differs",
    ],
    [
      "a removed payload",
      "delete from audit_payloads where chain = 'trial:3' and seq = 7",
      "trial:3",
      7,
      "payload-missing",
    ],
    ["a removed event", "delete from audit_events where chain = 'trial:1' and seq = 5", "trial:1", 6, "place-missing"],
    [
      "a removed last event",
      "delete from audit_events where chain = 'trial:1' and seq = 1500",
      "trial:1",
      1500,
      "head-differs",
    ],
    ["a rewound head", "update audit_chains set seq = 3 where chain = 'trial:1'", "trial:1", 3, "head-differs"],
  ] as const)("finds %s", async (_what, statement, chain, seq, what) => {
    const faults = await faultsAfter(statement);
    expect(faults.map(({ chain: c, seq: s, what: w }) => [c, s, w])).toEqual([[chain, seq, what]]);
  });

  it("finds an event whose hash was made again, at the next one", async () => {
    const faults = await faultsAfter(`
      update audit_events set actor = 'x', hash = sha256(prev || convert_to(chain || E'\\n' || seq || E'\\n'
        || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\\nx\\n' || verb || E'\\n' || encode(digest, 'hex'), 'UTF8'))
      where chain = 'trial:2' and seq = 9`);
    expect(faults).toEqual([{ chain: "trial:2", seq: 10, what: "does-not-follow" }]);
  });

  it("finds a chain whose head was removed", async () => {
    const faults = await faultsAfter(
      "alter table audit_events drop constraint audit_events_chain_fk",
      "delete from audit_chains where chain = 'trial:2'",
    );
    expect(faults.map((fault) => fault.what)).toEqual(["head-missing", "chains-lost", "chains-lost"]);
  });
});
