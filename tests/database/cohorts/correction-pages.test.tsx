import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askAddress } from "~/components/monitoring/ask-link";
import { ParticipantRecords } from "~/components/desk/participant-records";
import type { AdverseEventInput } from "~/domain/safety/adverse-event";
import * as adverseEventPage from "~/routes/desk/adverse-event";
import * as assessmentPage from "~/routes/desk/assessment";
import * as participantPage from "~/routes/desk/participant";
import { recordAdverseEvent } from "~/services/cohorts/record-adverse-event.server";
import { setDataKey } from "~/services/sealing.server";
import { markup, readable } from "../../components/render-page-part";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { addAccount, cookieOf, deskContext, deskRequest, grantOf } from "../../support/signed-in";
import { asSystem, createTrackedTrial, everywhere, screen, type TrackedTrial } from "./tracked-trial";

const fever: AdverseEventInput = {
  term: "Fever",
  grade: 1,
  grading: "CTCAE 5.0",
  seriousness: null,
  relation: "not_related",
  outcome: "recovered",
  startedOn: "2026-03-03",
  endedOn: null,
  knownOn: "2026-03-03",
};
const form = { term: "Fever", relation: "not_related", outcome: "recovered" };
const days = { startedOn: "2026-03-03", knownOn: "2026-03-03" };
const scores = { "scores.pain-0-100": "60", "scores.function-0-100": "60", "scores.patient-global-0-100": "60" };

describe("the pages on which entries are corrected", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;
  let params: { id: string; code: string };
  const cookies: Record<string, string> = {};

  const get = (path: string, as: string) => ({
    request: deskRequest(`/desk${path}`, cookies[as]),
    params,
    context: deskContext(),
  });
  const post = (path: string, fields: Record<string, string>) => ({
    ...get(path, "coordinator"),
    request: deskRequest(`/desk${path}`, cookies["coordinator"], {
      method: "POST",
      body: new URLSearchParams(fields),
    }),
  });
  const recordsFor = async (as: "coordinator" | "monitor") => {
    const { assessments, adverseEvents, writes, asks } = await participantPage.loader(get("/p", as));
    const adverseEventForm = writes ? "/p/adverse-event" : null;
    const records = { assessments, adverseEvents, adverseEventForm, asks: askAddress("/t", params.code, asks) };
    return markup(<ParticipantRecords {...records} />);
  };

  beforeAll(async () => {
    setDataKey(Buffer.alloc(32, 7));
    open = await createNativeDatabase();
    trial = await createTrackedTrial(open.owner);
    const code = await asSystem(open.owner, (act) => screen(act, trial));
    const trials = open.owner.selectFrom("trials").select("public_id").where("id", "=", trial.trialId);
    params = { id: (await trials.executeTakeFirstOrThrow()).public_id, code };
    const { trialId, siteIds } = trial;
    const grants = {
      coordinator: grantOf("coordinator", { trialId, siteId: siteIds[0] }),
      monitor: grantOf("monitor", { trialId }),
    };
    for (const [name, grant] of Object.entries(grants)) {
      await addAccount(open, { email: `${name}@example.vn`, grants: [grant] });
      cookies[name] = await cookieOf(`${name}@example.vn`);
    }
    await asSystem(open.owner, (act) =>
      recordAdverseEvent(act, everywhere, { trialId, code, provenance: "generated" }, fever),
    );
  });
  afterAll(() => open.drop());

  it("lead a monitor from an entry to a query on it, and nobody else", async () => {
    expect(await recordsFor("monitor")).toContain(
      `/t/queries?participant=${params.code}&amp;subject=adverse_event&amp;entry=1`,
    );
    expect(await recordsFor("coordinator")).not.toContain("/queries");
  });

  it("begin from the consent to correct, and bring sex and year of birth to what it says", async () => {
    const page = await participantPage.loader(get("/p?corrects=1", "coordinator"));
    expect(page.corrected).toMatchObject({ number: 1, kind: "consented", details: { consentVersion: "1.0" } });
    const consent = { kind: "consented", corrects: "1", happenedOn: "2026-03-01", consentVersion: "1.0" };
    const refused = await participantPage.action(post("/p", { ...consent, birthYear: "1970" }));
    expect(refused).toMatchObject({ data: { refused: { issues: [{ path: "reason" }] } } });
    await participantPage.action(post("/p", { ...consent, birthYear: "1970", sex: "female", reason: "Misread" }));
    const { participant, events, corrected } = await participantPage.loader(get("/p?corrects=1", "coordinator"));
    expect(participant).toMatchObject({ birth_year: 1970, sex: "female", consented_on: "2026-03-01" });
    expect([events.at(-1)?.corrects, corrected]).toEqual([1, null]);
    const second = await participantPage.action(post("/p", { ...consent, corrects: "" }));
    expect(second).toMatchObject({ data: { refused: { issues: [{ path: "kind" }] } } });
  });

  it("bring the age that the protocol asks for to what the consent says, from the site alone and sealed", async () => {
    const { trialId, siteIds } = trial;
    const { id: set_by } = await open.owner.selectFrom("accounts").select("id").limit(1).executeTakeFirstOrThrow();
    const version = { label: "1.0", dated_on: "2026-01-01", set_at: new Date(), set_by };
    const asked = { asks_age_months: true, asks_majority_month: true };
    await open.owner
      .insertInto("protocol_versions")
      .values({ trial_id: trialId, ...version, ...asked })
      .execute();
    const code = await asSystem(open.owner, (act) => screen(act, trial));
    const stated = { birth_year: 2020, sex: "male" as const };
    await open.owner.updateTable("participants").set(stated).where("code", "=", code).execute();
    const own = { ...params, code };
    const read = (as: string) => participantPage.loader({ ...get("/p?corrects=1", as), params: own });
    const correct = (fields: Record<string, string>) => participantPage.action({ ...post("/p", fields), params: own });
    expect((await read("coordinator")).corrected?.details).toMatchObject({ birthYear: "2020", sex: "male" });
    expect(siteIds).toContain((await read("coordinator")).participant.site_id);
    const consent = { kind: "consented", corrects: "1", happenedOn: "2026-03-01", consentVersion: "1.0" };
    const said = { ...consent, sex: "male", birthYear: "2020", guardian: "on", reason: "Asked again" };
    const wrong = await correct({ ...said, ageMonths: "30", majorityMonth: "2038-01" });
    expect(wrong).toMatchObject({ data: { refused: { issues: [{ path: "ageMonths" }] } } });
    await correct({ ...said, ageMonths: "70", majorityMonth: "05/2038" });
    expect((await read("coordinator")).age).toEqual({ months: 70, majorityMonth: "2038-05" });
    expect(await read("monitor")).toMatchObject({ age: null, ageAsked: { months: false, majorityMonth: false } });
    const next = { ...said, corrects: "2", reason: "The day" };
    await correct(next);
    expect((await read("coordinator")).age).toEqual({ months: 70, majorityMonth: "2038-05" });
    const payloads = await open.owner.selectFrom("audit_payloads").select("payload").execute();
    const audited = payloads.map(({ payload }) => payload).join();
    expect(audited).toContain('"field":"age","from":null,"to":"sealed"');
    expect(audited).not.toContain("2038-05");
  });

  it("take a deviation only with its class and what happened", async () => {
    const bare = await participantPage.action(post("/p", { kind: "deviation", happenedOn: "2026-03-02" }));
    expect(bare).toMatchObject({ data: { refused: { issues: [{ path: "deviationClass" }, { path: "note" }] } } });
  });

  it("hand the form of an adverse event the entry to correct, and nothing for a new one", async () => {
    const page = await adverseEventPage.loader(get("/p?corrects=1", "coordinator"));
    expect(page).toMatchObject({ corrected: { number: 1 }, stored: { term: "Fever", grade: "1" }, replacedBy: null });
    expect(page.title).toBe("Complete or correct an adverse event");
    expect(await adverseEventPage.loader(get("/p", "coordinator"))).toMatchObject({ corrected: null });
  });

  it.each(["7", "x", ""])("find no entry %j", async (corrects) => {
    await expect(adverseEventPage.loader(get(`/p?corrects=${corrects}`, "coordinator"))).rejects.toMatchObject({
      status: 404,
    });
  });

  it("ask for the reason of a correction, then put the new entry in the place of the old", async () => {
    const completed = { ...form, ...days, grade: "2", corrects: "1" };
    const refusal = await adverseEventPage.action(post("/p?corrects=1", completed));
    expect(refusal).toMatchObject({
      data: { refused: { issues: [{ path: "reason", message: "required" }], entered: { corrects: "1", grade: "2" } } },
    });
    expect(await adverseEventPage.action(post("/p?corrects=1", { ...completed, reason: "read again" }))).toMatchObject({
      status: 302,
    });
    expect(await adverseEventPage.loader(get("/p?corrects=1", "coordinator"))).toMatchObject({ replacedBy: 2 });
  });

  it("strike out what was replaced, say what replaced it, and offer what stands to those who may write", async () => {
    const html = await recordsFor("coordinator");
    expect(html).toContain("<del>1. Fever</del>");
    expect(readable(html)).toContain("Replaced by entry 2");
    expect(readable(html)).toContain("2. Fever Corrects entry 1: read again");
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="/p/adverse-event?corrects=2"']);
    const seen = await recordsFor("monitor");
    expect(seen).toContain("<del>1. Fever</del>");
    expect(seen).not.toContain("corrects=");
  });

  it("refuse a second assessment of a timepoint until it says which one it corrects, and why", async () => {
    const baseline = { timepoint: "baseline", assessedOn: "2026-03-02", ...scores };
    expect(await assessmentPage.action(post("/p", baseline))).toMatchObject({ status: 302 });
    const second = await assessmentPage.action(post("/p", baseline));
    expect(second).toMatchObject({ data: { refused: { rule: "assessment_exists", facts: { number: 1 } } } });
    const { standing } = await assessmentPage.loader(get("/p", "coordinator"));
    expect(standing).toMatchObject([{ number: 1, timepoint: "baseline" }]);
    const correction = { ...baseline, corrects: "1", reason: "typed wrong" };
    expect(await assessmentPage.action(post("/p", correction))).toMatchObject({ status: 302 });
    const after = await assessmentPage.loader(get("/p", "coordinator"));
    expect(after.standing).toMatchObject([{ number: 2 }]);
    expect(await recordsFor("coordinator")).toContain("<del>1. Baseline</del>");
  });
});
