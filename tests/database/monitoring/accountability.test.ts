import { randomBytes } from "node:crypto";
import { unzipSync } from "fflate";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import { listAuditEvents } from "@db/queries/audit";
import { insertSending } from "@db/queries/safety";
import type { Permission } from "~/domain/access/permissions";
import type { Actor } from "~/domain/access/roles";
import { scopeOf } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import type { Act } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { recordAdverseEvent } from "~/services/cohorts/record-adverse-event.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { copySiteData } from "~/services/exports/copy-site-data.server";
import { exportTrial } from "~/services/exports/export-study.server";
import { continueQueryFromForm } from "~/services/monitoring/continue-query.server";
import { hashRows } from "~/services/monitoring/hash-rows.server";
import { lockFromForm } from "~/services/monitoring/lock-data.server";
import { openQueryFromForm } from "~/services/monitoring/open-query.server";
import { redactNameFromForm } from "~/services/monitoring/redact-name.server";
import { recordUnblindingFromForm } from "~/services/safety/record-unblinding.server";
import { openParticulars } from "~/services/safety/particulars.server";
import { setDataKey } from "~/services/sealing.server";
import { datasetFaults } from "../../exports/dataset-json-rules";
import { odmFaults } from "../../exports/odm-rules";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { createAccountWith } from "../../support/trial-factory";
import { deskWork } from "./desk-work";
import { asSystem, createTrackedTrial, everywhere, now, screen, type TrackedTrial } from "../cohorts/tracked-trial";

describe("accountability", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;
  let id: string;
  let code: string;
  let investigator: Actor;
  let monitor: Actor;
  let coordinator: Actor;

  const work = (actor: Actor, permission: Permission, form: Record<string, string>, params = {}) =>
    deskWork(actor, permission, form, { id, ...params });
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
  const redact = (phrase: string) =>
    does(work(investigator, "audit:redact", { participant: code, phrase, reason: "A mistake" }), redactNameFromForm);
  /** A serious event whose words hold a name, and its sending. */
  async function enterSerious(act: Act): Promise<void> {
    const { id: participantId } = await getParticipantOf(act);
    const { number } = await recordAdverseEvent(
      act,
      everywhere,
      { trialId: trial.trialId, code, provenance: "generated" },
      {
        term: "Rash of Lê Văn Tám",
        organClass: "Skin, LÊ VĂN TÁM",
        grade: 1,
        grading: "CTCAE 5.0",
        seriousness: "medically_important",
        relation: "related",
        outcome: "recovered",
        actionTaken: "none",
        specialInterest: "crs",
        startedOn: "2026-03-02",
        endedOn: null,
        knownOn: "2026-03-02",
        particulars: { narrative: 'He, "Lê Văn Tám", none', history: "none" },
      },
    );
    await insertSending(act.trx, {
      trial_id: trial.trialId,
      site_id: trial.siteIds[0],
      participant_id: participantId,
      event_number: number,
      rule_code: "all",
      recipient: "Lê Văn Tám",
      receipt: "of Lê Văn Tám",
      sent_on: "2026-03-03",
      sent_at_time: null,
      report_kind: "initial",
      takes_back: null,
      reason: null,
      provenance: "generated",
      entered_by: null,
      entered_at: now,
    });
  }
  const getParticipantOf = (act: Act) =>
    act.trx.selectFrom("participants").select("id").where("code", "=", code).executeTakeFirstOrThrow();
  const hash = async () => {
    const reading = { db: open.owner, scope: scopeOf(investigator, "data:lock"), reach: { trialId: trial.trialId } };
    return (await hashRows({ ...reading, arms: false })).sha256.toString("hex");
  };

  beforeAll(async () => {
    setDataKey(randomBytes(32));
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
    const more = open.owner.updateTable("participant_events").set({ details: '{"note":"▮▮▮","deviation":""}' });
    await expect(more.where("kind", "=", "screening_failed").execute()).rejects.toThrow("append-only");
  });

  it("redacts what was typed of an adverse event and of its sending, and no code, day or audited code", async () => {
    await asSystem(open.owner, (act) => enterSerious(act));
    await redact("Lê Văn Tám");
    const [event] = await open.owner.selectFrom("adverse_events").selectAll().execute();
    expect(event).toMatchObject({ term: "Rash of ▮▮▮", organ_class: "Skin, ▮▮▮", action_taken: "none" });
    expect(openParticulars(event?.particulars_sealed ?? null)).toEqual({
      narrative: 'He, "▮▮▮", none',
      history: "none",
    });
    const [sending] = await open.owner.selectFrom("safety_sendings").selectAll().execute();
    expect(sending).toMatchObject({ rule_code: "all", recipient: "▮▮▮", receipt: "of ▮▮▮" });
    expect(await redact("none")).toEqual({ rows: 1, places: 0 });
    for (const stays of ["crs", "2026-03-02", "cohort", "screening_failed"]) {
      await expect(redact(stays)).rejects.toMatchObject({ rule: "nothing_to_redact" });
    }
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
    const locked = await hash();
    await redact("refused");
    const redaction = open.owner.selectFrom("audit_payloads").select("payload").orderBy("seq", "desc").limit(1);
    const { payload } = await redaction.executeTakeFirstOrThrow();
    expect((JSON.parse(payload ?? "") as { changes: unknown[] }).changes.at(-1)).toEqual({
      field: "sha256 of the locked trial",
      from: locked,
      to: await hash(),
    });
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
    for (const [name, bytes] of Object.entries(datasets)) {
      expect(datasetFaults(Buffer.from(bytes).toString("utf8")), name).toEqual([]);
    }
    const odm = Buffer.from((await take("odm.xml")).bytes).toString("utf8");
    expect(XMLValidator.validate(odm)).toBe(true);
    expect(odmFaults(odm)).toEqual([]);
    const root = new XMLParser({ ignoreAttributes: false }).parse(odm) as {
      ODM: { ClinicalData: { SubjectData: unknown[] } };
    };
    expect(root.ODM.ClinicalData.SubjectData).toHaveLength(2);
    expect(odm).toContain("<ReasonForChange>Day</ReasonForChange>");
  });

  it("writes no arm beside outcomes of an open randomised trial, until outcomes by arm are opened", async () => {
    const { id: participantId } = await open.owner
      .transaction()
      .execute((trx) => getParticipantOf({ trx, actor: "system", now }));
    const arm = { trial_id: trial.trialId, code: "ARM-A", name_en: "Cells", name_vi: "Tế bào" };
    const { id: armId } = await open.owner.insertInto("arms").values(arm).returning("id").executeTakeFirstOrThrow();
    await open.owner.updateTable("participants").set({ arm_id: armId }).where("id", "=", participantId).execute();
    await sql`alter table trial_versions disable trigger user`.execute(open.owner);
    await sql`update trial_versions set record = jsonb_set(record, '{design}', '{"masking": "open", "allocation": "randomised"}')
      where trial_id = ${trial.trialId}`.execute(open.owner);
    await sql`alter table trial_versions enable trigger user`.execute(open.owner);
    const holdArms = async () => {
      const files = await Promise.all(
        ["csv.zip", "dataset-json.zip"].map((file) =>
          does(work(investigator, "trial:export", {}, { file }), exportTrial),
        ),
      );
      const site = work(coordinator, "site-copy:take", {}, { site: await siteCode(trial.siteIds[0]) });
      files.push(await open.owner.transaction().execute((trx) => copySiteData({ ...site, trx })));
      files.push(await does(work(investigator, "trial:export", {}, { file: "odm.xml" }), exportTrial));
      const texts = files.map(({ name, bytes }) =>
        name.endsWith("odm.xml") ? Buffer.from(bytes) : Buffer.concat(Object.values(unzipSync(bytes))),
      );
      return texts.map((text) => text.includes("ARM-A"));
    };
    expect(await holdArms()).toEqual([false, false, false, false]);
    const opened = { unblindedOn: "2026-06-30", reason: "primary analysis" };
    await does(work(investigator, "trial:unblind", opened), recordUnblindingFromForm);
    expect(await holdArms()).toEqual([true, true, true, true]);
  });

  async function siteCode(siteId: number): Promise<string> {
    const row = open.owner.selectFrom("sites").select("code").where("id", "=", siteId);
    return (await row.executeTakeFirstOrThrow()).code;
  }
});
