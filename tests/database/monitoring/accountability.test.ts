import { unzipSync } from "fflate";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import { listAuditEvents } from "@db/queries/audit";
import type { Permission } from "~/domain/access/permissions";
import type { Actor } from "~/domain/access/roles";
import { scopeOf } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { copySiteData } from "~/services/exports/copy-site-data.server";
import { exportTrial } from "~/services/exports/export-study.server";
import { continueQueryFromForm } from "~/services/monitoring/continue-query.server";
import { hashRows } from "~/services/monitoring/hash-rows.server";
import { lockFromForm } from "~/services/monitoring/lock-data.server";
import { openQueryFromForm } from "~/services/monitoring/open-query.server";
import { redactNameFromForm } from "~/services/monitoring/redact-name.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { createAccountWith } from "../../support/trial-factory";
import { asSystem, createTrackedTrial, now, screen, type TrackedTrial } from "../cohorts/tracked-trial";

describe("accountability", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;
  let id: string;
  let code: string;
  let investigator: Actor;
  let monitor: Actor;
  let coordinator: Actor;

  function work(actor: Actor, permission: Permission, form: Record<string, string>, params = {}) {
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.set(name, value);
    const context = { settings: { registryName: "Test" } } as unknown as DeskActionWork["context"];
    const request = new Request("http://localhost/");
    const visit = { actor, sessionId: "", scope: scopeOf(actor, permission), now, language: "en" as const };
    return { ...visit, request, context, form: body, params: { id, ...params } };
  }
  const does = <T>(given: ReturnType<typeof work>, act: (work: DeskActionWork) => Promise<T>) =>
    asActor(open.db, given.actor, (trx) => act({ ...given, trx }));
  const fails = (actor: Actor, note: string) =>
    asActor(open.db, actor, (trx) =>
      recordEvent({ trx, actor, now }, scopeOf(actor, "participants:write"), {
        trialId: trial.trialId,
        code,
        kind: "screening_failed",
        happenedOn: "2026-03-05",
        details: { note },
      }),
    );
  const hash = async () => {
    const reading = { db: open.owner, scope: scopeOf(investigator, "data:lock"), reach: { trialId: trial.trialId } };
    return (await hashRows({ ...reading, arms: false })).sha256.toString("hex");
  };

  beforeAll(async () => {
    open = await createNativeDatabase();
    trial = await createTrackedTrial(open.owner);
    code = await asSystem(open.owner, (act) => screen(act, trial));
    const row = open.owner.selectFrom("trials").select("public_id").where("id", "=", trial.trialId);
    id = (await row.executeTakeFirstOrThrow()).public_id;
    const whole = { organisationId: null, trialId: trial.trialId, siteId: null };
    investigator = await createAccountWith(open.owner, [{ role: "investigator", ...whole }]);
    monitor = await createAccountWith(open.owner, [{ role: "monitor", ...whole }]);
    coordinator = await createAccountWith(open.owner, [{ role: "coordinator", ...whole, siteId: trial.siteIds[0] }]);
  });
  afterAll(() => open.drop());

  it("carries a query from the monitor to the site and back, each said once", async () => {
    const asked = { participant: code, subject: "event", entry: "1", field: "happenedOn", text: "Which day?" };
    const { number } = await does(work(monitor, "queries:open", asked), openQueryFromForm);
    const say = (actor: Actor, intent: string) =>
      does(work(actor, "queries:read", { intent, text: "said" }, { number: String(number) }), continueQueryFromForm);
    await expect(say(coordinator, "closed")).rejects.toMatchObject({ name: "Forbidden" });
    await say(coordinator, "answered");
    await expect(say(coordinator, "answered")).rejects.toMatchObject({ rule: "query_act_does_not_follow" });
    await say(monitor, "closed");
    await expect(say(coordinator, "answered")).rejects.toMatchObject({ rule: "query_closed" });
  });

  it("replaces a name in entries, drops the audit payloads that hold it, and the chain still verifies", async () => {
    await fails(coordinator, "Nguyen Hoa refused");
    const redaction = { participant: code, phrase: "nguyen hoa", reason: "A name" };
    const done = await does(work(investigator, "audit:redact", redaction), redactNameFromForm);
    expect(done.rows).toBe(1);
    const notes = await open.owner
      .selectFrom("participant_events")
      .select("details")
      .where("kind", "=", "screening_failed")
      .execute();
    expect(notes.map(({ details }) => details["note"])).toEqual(["▮▮▮ refused"]);
    const texts = await open.owner.selectFrom("audit_payloads").select("payload").execute();
    expect(texts.filter(({ payload }) => payload?.toLowerCase().includes("nguyen"))).toEqual([]);
    const seen = await verifyAudit(open.owner);
    expect(seen.faults).toEqual([]);
    const again = open.owner.updateTable("participant_events").set({ reason: "changed" });
    await expect(again.execute()).rejects.toThrow("append-only");
  });

  it("locks the trial to exactly the rows seen, refuses entries, and takes them again after unlocking with a reason", async () => {
    const lock = (sha256: string) => does(work(investigator, "data:lock", { intent: "lock", sha256 }), lockFromForm);
    await expect(lock("00")).rejects.toMatchObject({ rule: "rows_changed_meanwhile" });
    await lock(await hash());
    const correction = { kind: "screening_failed" as const, happenedOn: "2026-03-06", corrects: 2, reason: "Day" };
    const correct = () =>
      asActor(open.db, coordinator, (trx) =>
        recordEvent({ trx, actor: coordinator, now }, scopeOf(coordinator, "participants:write"), {
          trialId: trial.trialId,
          code,
          ...correction,
        }),
      );
    await expect(correct()).rejects.toMatchObject({ rule: "locked" });
    await does(work(investigator, "data:lock", { intent: "unlock", reason: "A wrong day" }), lockFromForm);
    await expect(correct()).resolves.toEqual({ number: 3 });
  });

  it("refuses to lock a trial with people under way", async () => {
    await asSystem(open.owner, (act) => screen(act, trial, 1));
    const form = { intent: "lock", sha256: await hash() };
    await expect(does(work(investigator, "data:lock", form), lockFromForm)).rejects.toMatchObject({
      rule: "flow_broken",
    });
  });

  it("narrows the audit to one participant", async () => {
    const chain = trialChain(trial.trialId);
    const rows = await listAuditEvents(open.owner, {
      chain,
      limit: 50,
      narrowing: { participant: code, form: "query" },
    });
    expect(rows.map(({ verb }) => verb)).toEqual(["query.closed", "query.answered", "query.opened"]);
  });

  it("gives a site all of its own data and nobody else's", async () => {
    const given = work(coordinator, "site-copy:take", {}, { site: await siteCode(trial.siteIds[0]) });
    const copy = await open.owner.transaction().execute((trx) => copySiteData({ ...given, trx }));
    const files = unzipSync(copy.bytes);
    const text = (name: string) => Buffer.from(files[name] ?? []).toString("utf8");
    expect(JSON.parse(text("participants.json"))).toMatchObject([{ participant: code }]);
    expect(JSON.parse(text("manifest.json"))).toMatchObject({
      participants: 1,
      takenBy: { account: coordinator.accountId },
    });
    expect(text("audit-events.ndjson")).toContain("query.opened");
    const other = work(coordinator, "site-copy:take", {}, { site: await siteCode(trial.siteIds[1]) });
    await expect(open.owner.transaction().execute((trx) => copySiteData({ ...other, trx }))).rejects.toMatchObject({
      name: "NotFound",
    });
  });

  it("writes the trial as CSV, as Dataset-JSON without replaced entries, and as ODM with audit records", async () => {
    const take = (file: string) => does(work(monitor, "trial:export", {}, { file }), exportTrial);
    const csv = unzipSync((await take("csv.zip")).bytes);
    expect(
      Buffer.from(csv["participants.csv"] ?? [])
        .toString("utf8")
        .split("\r\n"),
    ).toHaveLength(4);
    const datasets = unzipSync((await take("dataset-json.zip")).bytes);
    const ds = JSON.parse(Buffer.from(datasets["ds.json"] ?? []).toString("utf8")) as {
      records: number;
      rows: unknown[][];
    };
    expect(ds.rows).toHaveLength(ds.records);
    expect(ds.rows.filter((row) => row.includes("SCREEN FAILURE"))).toHaveLength(1);
    const odm = Buffer.from((await take("odm.xml")).bytes).toString("utf8");
    expect(XMLValidator.validate(odm)).toBe(true);
    const root = new XMLParser({ ignoreAttributes: false }).parse(odm) as {
      ODM: { ClinicalData: { SubjectData: unknown[] } };
    };
    expect(root.ODM.ClinicalData.SubjectData).toHaveLength(2);
    expect(odm).toContain("<ReasonForChange>Day</ReasonForChange>");
  });

  async function siteCode(siteId: number): Promise<string> {
    const row = open.owner.selectFrom("sites").select("code").where("id", "=", siteId);
    return (await row.executeTakeFirstOrThrow()).code;
  }
});
