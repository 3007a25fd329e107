import { describe, expect, it } from "vitest";
import { findPublicTrial, getTrial, insertTrial, listTrialRelationKinds } from "@db/queries/trials";
import { countPublicTrials } from "@db/queries/public-trials";
import { drawCertificate } from "~/services/certificates/draw-certificate.server";
import { showCertificate } from "~/services/certificates/show-certificate.server";
import { remindBatch } from "~/services/reminders/remind.server";
import { claimAccount, decideClaim } from "~/services/trials/claim-account.server";
import { markMistaken } from "~/services/trials/mark-mistaken.server";
import { openUpdate } from "~/services/trials/open-update.server";
import { publishUpdate } from "~/services/trials/publish-update.server";
import { draftRecord, registeredTrial, stageForTests } from "./registration-stage";

const { stage, owner, byInvestigator, byRegulator, drafted } = stageForTests();

describe("a registration made by mistake", () => {
  it("stays public with its mark and is counted nowhere until the mark is taken away", async () => {
    const registered = async () =>
      (await countPublicTrials(owner())).find(({ kind }) => kind === "registered")?.count ?? 0;
    const trialId = await registeredTrial(stage(), draftRecord());
    const counted = await registered();
    await byRegulator((act) => markMistaken(act, trialId, { mistaken: true, reason: "Registered twice" }));
    const { public_id } = await getTrial(owner(), trialId);
    expect(await findPublicTrial(owner(), public_id)).toMatchObject({ mistaken_reason: "Registered twice" });
    expect(await registered()).toBe(counted - 1);
    await expect(byInvestigator((act) => openUpdate(act, trialId))).rejects.toMatchObject({
      rule: "update_needs_registration",
    });
    await byRegulator((act) => markMistaken(act, trialId, { mistaken: false, reason: "It was not" }));
    expect(await registered()).toBe(counted);
  });
});

describe("a cited account", () => {
  it("is linked to the trial that claims it once the regulator agrees", async () => {
    const trialId = await registeredTrial(stage(), draftRecord());
    const accountId = await insertTrial(owner(), { public_id: "cited-here", standing: "cited" });
    const claim = { trialId, account: "cited-here", rationale: "The same protocol" };
    const claimId = await stage().as(stage().investigator, (act) => claimAccount(act, claim));
    expect(await listTrialRelationKinds(owner(), trialId, accountId)).toEqual([]);
    await byRegulator((act) => decideClaim(act, { trialId, claimId, outcome: "linked", reason: "Checked" }));
    expect(await listTrialRelationKinds(owner(), trialId, accountId)).toEqual(["registers"]);
    await expect(byInvestigator((act) => claimAccount(act, claim))).rejects.toMatchObject({
      rule: "account_is_linked",
    });
  });
});

describe("a certificate", () => {
  it("is issued with the registration, verified by its code, and tells what has changed since", async () => {
    const trialId = await registeredTrial(stage(), draftRecord());
    const rows = owner().selectFrom("certificates").selectAll().where("trial_id", "=", trialId);
    const { code } = await rows.executeTakeFirstOrThrow();
    const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o");
    expect((await showCertificate(owner(), typed)).changed).toEqual([]);
    await drafted(trialId, (record) => (record.enrolment.firstEnrolment = { date: "2026-09", kind: "anticipated" }));
    await byInvestigator((act) => publishUpdate(act, trialId, "Later"));
    const shown = await showCertificate(owner(), code);
    expect(shown.changed).toEqual(["firstEnrolment", "version"]);
    const facts = { registryName: "Trialbook", publicUrl: "https://trials.example.vn" };
    const pdf = await drawCertificate({ ...facts, facts: shown.certified, code, issuedAt: shown.issuedAt });
    expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(10_000);
  });
});

describe("the reminders", () => {
  it("are written once for each duty, stage and investigator, into the outbox", async () => {
    const trialId = await registeredTrial(stage(), draftRecord());
    const later = new Date("2027-06-05T03:00:00Z");
    const remind = (at: Date) =>
      owner()
        .transaction()
        .execute((trx) => remindBatch({ trx, now: at }, { after: trialId - 1, limit: 1, publicUrl: "https://t.vn" }));
    const first = await remind(later);
    expect(first).toMatchObject({ after: trialId });
    expect(first.written).toBeGreaterThan(0);
    expect((await remind(later)).written).toBe(0);
    const mails = await owner().selectFrom("mail_outbox").select(["template", "account_id"]).execute();
    expect(mails).toHaveLength(first.written);
    expect(mails).toContainEqual({ template: "review:mail.verification", account_id: stage().investigator.accountId });
  });
});
