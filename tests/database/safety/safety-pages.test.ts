import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import * as formPage from "~/routes/desk/adverse-event";
import * as confirmPage from "~/routes/desk/adverse-event-confirm";
import * as entryPage from "~/routes/desk/adverse-event-entry";
import * as printPage from "~/routes/desk/adverse-event-print";
import * as maskingPage from "~/routes/desk/masking";
import * as safetyPage from "~/routes/desk/safety";
import * as clocksPage from "~/routes/desk/safety-clocks";
import * as dictionaryPage from "~/routes/desk/safety-dictionary";
import * as settingsPage from "~/routes/desk/safety-settings";
import * as seriousPage from "~/routes/desk/serious-event";
import * as unmaskingPage from "~/routes/desk/unmasking";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { setDataKey } from "~/services/sealing.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { addAccount, cookieOf, deskContext, deskRequest, grantOf, testPassword } from "../../support/signed-in";
import { asSystem, createTrackedTrial, everywhere, screen, type TrackedTrial } from "../cohorts/tracked-trial";

type Who = "investigator" | "coordinator" | "sponsor" | "committee";

describe("safety on the desk", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;
  let id: string;
  let code: string;
  const cookies: Record<string, string> = {};
  const accounts: Record<string, string> = {};

  const get = (as: Who, more: Record<string, string> = {}, query = "") => ({
    request: deskRequest(`/desk/p${query}`, cookies[as]),
    params: { id, code, ...more },
    context: deskContext(),
  });
  const post = (as: Who, fields: Record<string, string> | FormData, more: Record<string, string> = {}) => ({
    ...get(as, more),
    request: deskRequest("/desk/p", cookies[as], {
      method: "POST",
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
    }),
  });
  const issues = (answer: unknown) =>
    (answer as { data: { refused: { issues: { path: string; message: string }[] } } }).data.refused.issues;

  beforeAll(async () => {
    setDataKey(Buffer.alloc(32));
    open = await createNativeDatabase();
    trial = await createTrackedTrial(open.owner);
    code = await asSystem(open.owner, (act) => screen(act, trial));
    const { trialId, siteIds } = trial;
    const row = open.owner.selectFrom("trials").select("public_id").where("id", "=", trialId);
    id = (await row.executeTakeFirstOrThrow()).public_id;
    const grants = {
      investigator: grantOf("investigator", { trialId }),
      coordinator: grantOf("coordinator", { trialId, siteId: siteIds[0] }),
      sponsor: grantOf("sponsor", { trialId }),
      committee: grantOf("data_monitoring_committee", { trialId }),
    };
    for (const [name, grant] of Object.entries(grants)) {
      accounts[name] = await addAccount(open, { email: `${name}@example.vn`, grants: [grant] });
      cookies[name] = await cookieOf(`${name}@example.vn`);
    }
  });
  afterAll(() => open.drop());

  it("saves a serious event in two minutes and lists what is missing", async () => {
    const quick = { code: code.toLowerCase(), term: "Seizure", seriousness: "life_threatening", knownOn: "2026-06-01" };
    expect(issues(await seriousPage.action(post("coordinator", { ...quick, code: "ZZZ-ZZZ" })))).toEqual([
      { path: "code", message: "noSuchParticipant" },
    ]);
    expect(issues(await seriousPage.action(post("coordinator", { ...quick, seriousness: "death" })))).toEqual([
      { path: "diedOn", message: "dayOfDeath" },
    ]);
    expect(await seriousPage.action(post("coordinator", quick))).toMatchObject({ status: 302 });
    const page = await entryPage.loader(get("coordinator", { number: "1" }));
    expect(page.missing.slice(0, 3)).toEqual(["startedOn", "intensity", "organClass"]);
    expect(page.clocks.map(({ rule, startedOn }) => [rule.code, startedOn])).toEqual([
      ["national-fatal", "2026-06-01"],
      ["sponsor", "2026-06-01"],
    ]);
    const listed = await safetyPage.loader(get("sponsor"));
    expect(listed.events[0]).toMatchObject({ term: "Seizure", particulars_sealed: null, missing: 16 });
  });

  it("completes it, keeps the narrative sealed in the database, and grades ICANS by its signs", async () => {
    const whole = {
      term: "ICANS",
      seriousness: "life_threatening",
      specialInterest: "icans",
      "findings.ice": "2",
      relation: "possibly_related",
      expectedness: "expected",
      outcome: "recovering",
      startedOn: "2026-05-31",
      knownOn: "2026-06-01",
      doseLimiting: "yes",
      "particulars.narrative": "Woke confused on the third day.",
      corrects: "1",
      reason: "completed",
    };
    expect(await formPage.action(post("coordinator", whole))).toMatchObject({ status: 302 });
    const rows = await open.owner.selectFrom("adverse_events").selectAll().orderBy("number").execute();
    expect(rows[1]).toMatchObject({ grade: 3, grading: "ASTCT 2019", dose_limiting: true, corrects: 1 });
    expect(JSON.stringify(rows)).not.toContain("Woke confused");
    const audit = await open.owner.selectFrom("audit_payloads").select("payload").execute();
    expect(JSON.stringify(audit)).not.toContain("Woke confused");
    const form = await formPage.loader(get("coordinator", {}, "?corrects=2"));
    expect(form.stored).toMatchObject({ "findings.ice": "2", doseLimiting: "yes", grade: "3" });
    expect(form.stored["particulars.narrative"]).toBe("Woke confused on the third day.");
  });

  it("prints it for whoever reads safety, with the participant withheld from the sponsor", async () => {
    const full = await printPage.loader(get("coordinator", { number: "1" }));
    expect(full).toMatchObject({ root: 1, followUp: 1, facts: { participant: { consented_on: "2026-03-01" } } });
    expect(full.event.particulars).toEqual({ narrative: "Woke confused on the third day." });
    expect((await printPage.loader(get("sponsor", { number: "2" }))).facts.participant).toBeNull();
  });

  it("stops a clock by a recorded sending, and lets it run on when the sending is taken back", async () => {
    const sending = {
      intent: "send",
      rule: "national-fatal",
      recipient: "National Ethics Council",
      sentOn: "2026-06-03",
      receipt: "117/CV",
      reportKind: "initial",
    };
    const early = await entryPage.action(
      post("coordinator", { ...sending, rule: "x", sentOn: "2026-05-01" }, { number: "2" }),
    );
    expect(issues(early).map(({ path }) => path)).toEqual(["rule", "sentOn"]);
    expect(await entryPage.action(post("coordinator", sending, { number: "2" }))).toMatchObject({ status: 302 });
    const clocks = await clocksPage.loader(get("investigator"));
    expect(clocks.stopped).toMatchObject([{ root: 1, state: "stopped", sending: { receipt: "117/CV" } }]);
    expect(clocks.open.map(({ rule, state }) => [rule.code, state])).toEqual([["sponsor", "late"]]);
    const { sendings } = await entryPage.loader(get("coordinator", { number: "1" }));
    const back = { intent: "take-back", sending: String(sendings[0]?.id), reason: "other event" };
    expect(await entryPage.action(post("coordinator", back, { number: "1" }))).toMatchObject({ status: 302 });
    expect((await clocksPage.loader(get("investigator"))).stopped).toEqual([]);
  });

  it("takes the investigator's confirmation for what stands, once, with the password", async () => {
    const confirm = (fields: Record<string, string>) =>
      confirmPage.action(post("investigator", { password: testPassword, ...fields }, { number: "1" }));
    expect(await confirm({ entry: "1" })).toMatchObject({ data: { refused: { rule: "entry_replaced" } } });
    expect(await confirm({ entry: "2" })).toMatchObject({ status: 302 });
    expect(await confirm({ entry: "2" })).toMatchObject({ data: { refused: { rule: "already_confirmed" } } });
    expect((await entryPage.loader(get("coordinator", { number: "1" }))).confirmedAt).not.toBeNull();
  });

  it("takes the safety plan and rules of the trial as further versions, and counts toxicities beside the boundary", async () => {
    const plan = {
      intent: "plan",
      grading: "CTCAE 6.0",
      theta: "0,3",
      priorA: "1",
      priorB: "1",
      cutoff: "0.9",
      reason: "v1",
    };
    expect(issues(await settingsPage.action(post("investigator", { ...plan, cutoff: "" })))).toEqual([
      { path: "cutoff", message: "required" },
    ]);
    expect(await settingsPage.action(post("investigator", plan))).toMatchObject({ status: 302 });
    const rule = {
      intent: "rule",
      code: "national-fatal",
      appliesTo: "fatal_or_life_threatening",
      "recipient.vi": "Hội đồng",
      "recipient.en": "Council",
      days: "3",
      dayKind: "calendar",
      "basis.vi": "Quyết định",
      "basis.en": "Decision",
      inForceFrom: "2026-01-01",
      confirmed: "on",
      ruleReason: "letter of the council",
    };
    expect(await settingsPage.action(post("investigator", rule))).toMatchObject({ status: 302 });
    const { rules, plan: held } = await settingsPage.loader(get("sponsor"));
    expect(rules.find(({ code: each }) => each === "national-fatal")).toMatchObject({ days: 3, confirmed: true });
    expect(held).toMatchObject({ version: 1, grading: "CTCAE 6.0", theta: 0.3 });
    const { doseLimiting } = await safetyPage.loader(get("sponsor"));
    expect(doseLimiting?.cohorts).toMatchObject([{ infused: 0, withToxicity: 1, notJudged: 0, stopAt: null }]);
    expect(doseLimiting?.boundary.length).toBeGreaterThan(2);
  });

  it("loads an institution's dictionary whole or not at all, and finds terms without marks", async () => {
    const organisations = open.owner.selectFrom("organisations").select("id").limit(1);
    await open.owner
      .updateTable("trials")
      .set({ sponsor_organisation_id: (await organisations.executeTakeFirstOrThrow()).id })
      .where("id", "=", trial.trialId)
      .execute();
    const load = (text: string) => {
      const form = new FormData();
      form.set("dictionary", "Own 1");
      form.set("file", new File([text], "terms.csv", { type: "text/csv" }));
      return dictionaryPage.action(post("investigator", form));
    };
    expect(issues(await load("code;term;class\n1;Sốt;Toàn thân\n1;Ho;Hô hấp"))).toEqual([
      { path: "file", message: "codeTwice?line=3" },
    ]);
    expect(await load("code;term;class\n1;Sốt;Toàn thân\n2;Ho khan;Hô hấp")).toMatchObject({ status: 302 });
    const found = await dictionaryPage.loader(get("coordinator", {}, "?q=sot"));
    expect(found.terms).toMatchObject([{ code: "1", term: "Sốt", organ_class: "Toàn thân" }]);
    const form = await formPage.loader(get("coordinator", {}, "?dictionary=Own+1&code=1"));
    expect(form.stored).toMatchObject({ term: "Sốt", organClass: "Toàn thân", dictionaryCode: "1" });
    expect(await load("code;term;class\n2;Ho khan;Hô hấp\n3;Mệt;Toàn thân")).toMatchObject({ status: 302 });
    expect(issues(await load("code;term;class\n1;Sốt cao;Toàn thân"))).toEqual([
      { path: "dictionary", message: "dictionaryDiffers?count=1&code=1" },
    ]);
    await open.owner.updateTable("dictionary_terms").set({ loaded_by: null }).execute();
    expect(issues(await load("code;term;class\n4;Đau;Toàn thân"))).toEqual([
      { path: "dictionary", message: "dictionaryStands" },
    ]);
  });

  it("shows arms of a masked trial to the committee alone, by a look, until somebody unmasks or unblinds", async () => {
    const arm = { trial_id: trial.trialId, code: "A", name_en: "Cells", name_vi: "Tế bào" };
    await open.owner.insertInto("arms").values(arm).execute();
    const step = { trialId: trial.trialId, code, provenance: "generated" as const };
    await asSystem(open.owner, async (act) => {
      await recordEvent(act, everywhere, { ...step, kind: "enrolled", happenedOn: "2026-03-02", eligible: true });
      const allocated = { kind: "allocated" as const, happenedOn: "2026-03-03", details: { arm: "A" } };
      await recordEvent(act, everywhere, { ...step, ...allocated });
    });
    await sql`alter table trial_versions disable trigger user`.execute(open.owner);
    await sql`update trial_versions set record = jsonb_set(record, '{design}', '{"masking": "double"}')
      where trial_id = ${trial.trialId}`.execute(open.owner);
    await sql`alter table trial_versions enable trigger user`.execute(open.owner);
    expect(await safetyPage.loader(get("investigator"))).toMatchObject({ byArm: null, looks: false, masked: true });
    expect(await safetyPage.loader(get("committee"))).toMatchObject({ byArm: null, looks: true });
    const looked = await safetyPage.action(post("committee", { planned: "yes" }));
    expect(looked).toMatchObject({ byArm: [{ code: "A", infused: 0 }] });
    expect(await safetyPage.action(post("investigator", {})).catch((error: Response) => error.status)).toBe(403);
    expect((await maskingPage.loader(get("committee"))).looks).toMatchObject([
      { actor: accounts["committee"], planned: true, n: 0 },
    ]);
    expect((await unmaskingPage.loader(get("investigator"))).arm).toBeNull();
    const unmask = { password: testPassword, reason: "anaphylaxis" };
    expect(await unmaskingPage.action(post("investigator", unmask))).toMatchObject({ status: 302 });
    expect((await unmaskingPage.loader(get("investigator"))).arm).toMatchObject({ code: "A" });
    expect((await maskingPage.loader(get("sponsor"))).unmaskings).toMatchObject([{ code: null }]);
    const unblind = { password: testPassword, unblindedOn: "2026-06-30", reason: "database locked" };
    expect(await maskingPage.action(post("sponsor", unblind))).toMatchObject({ status: 302 });
    expect(await safetyPage.loader(get("investigator"))).toMatchObject({ byArm: [{ code: "A" }], masked: false });
  });

  it("keeps sendings from the laboratory and lets nobody rewrite what was recorded", async () => {
    const siteId = trial.siteIds[0];
    const laboratory = await addAccount(open, {
      email: "laboratory@example.vn",
      grants: [grantOf("laboratory", { trialId: trial.trialId, siteId })],
    });
    for (const table of ["adverse_events", "safety_sendings", "safety_confirmations"] as const) {
      const rows = await asActor(open.db, { accountId: laboratory }, (trx) =>
        trx.selectFrom(table).selectAll().execute(),
      );
      expect([table, rows]).toEqual([table, []]);
      const change = asActor(open.db, { accountId: accounts["investigator"] ?? "" }, (trx) =>
        sql`update ${sql.table(table)} set trial_id = trial_id`.execute(trx),
      );
      await expect(change).rejects.toThrow(/permission denied/);
    }
    expect(await verifyAudit(open.owner)).toMatchObject({ faultCount: 0 });
  });
});
