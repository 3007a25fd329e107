import { describe, expect, it } from "vitest";
import { listReviewComments } from "@db/queries/review-comments";
import { listPublicVersions } from "@db/queries/trial-versions";
import { findPublicIdByIdentifier, getTrial } from "@db/queries/trials";
import { proposalPath } from "~/domain/trials/life-cycle/review-comment";
import { proposeCohort } from "~/services/approvals/propose-cohort.server";
import { transcribeDecision } from "~/services/approvals/transcribe-decision.server";
import { answerComment, commentOn, resolveComment } from "~/services/trials/comment-record.server";
import { returnTrial } from "~/services/trials/decide-submission.server";
import { acceptUpdate, returnUpdate } from "~/services/trials/decide-update.server";
import { Forbidden } from "~/lib/errors";
import { findSimilarTrials } from "~/services/trials/find-similar.server";
import { findSimilarUnpublished } from "~/services/trials/find-similar-unpublished.server";
import { rebaseUpdate } from "~/services/trials/open-update.server";
import { publishUpdate } from "~/services/trials/publish-update.server";
import { saveSection } from "~/services/trials/save-section.server";
import { verifyRecord } from "~/services/trials/verify-record.server";
import { createAccountWith } from "../../support/trial-factory";
import { draftRecord, draftTrial, register, registeredTrial, stageForTests, submit } from "./registration-stage";

const { stage, owner, byInvestigator, byRegulator, publicRecord, drafted } = stageForTests();

describe("a review", () => {
  it("is held up by a major comment until it is resolved, and not by an advisory one", async () => {
    const trialId = await draftTrial(stage(), draftRecord());
    await submit(stage(), trialId);
    const major = { trialId, path: "outcomes.primary", severity: "major" as const, body: "Say when it is measured." };
    await byRegulator((act) => commentOn(act, major));
    await byRegulator((act) => commentOn(act, { ...major, severity: "advisory", path: "design.phase" }));
    const [comment] = await listReviewComments(owner(), trialId);
    const commentId = comment?.id ?? 0;
    await expect(register(stage(), trialId)).rejects.toMatchObject({
      rule: "major_comments_open",
      facts: { count: 1 },
    });
    await byInvestigator((act) =>
      answerComment(act, { trialId, commentId, body: "At six months.", role: "investigator" }),
    );
    await expect(byInvestigator((act) => resolveComment(act, trialId, commentId))).rejects.toThrow(Forbidden);
    await byRegulator((act) => resolveComment(act, trialId, commentId));
    expect(await register(stage(), trialId)).toMatch(/^TB-2026-\d{5}-\d$/);
    expect((await listReviewComments(owner(), trialId))[0]?.answers.map(({ body }) => body)).toEqual([
      "At six months.",
    ]);
  });

  it("keeps its comments from everybody but the trial's investigator and the regulator", async () => {
    const trialId = await draftTrial(stage(), draftRecord());
    await submit(stage(), trialId);
    await byRegulator((act) => commentOn(act, { trialId, path: "design.phase", severity: "advisory", body: "Phase?" }));
    const other = await createAccountWith(owner(), []);
    const seen = (actor: typeof other) => stage().as(actor, ({ trx }) => listReviewComments(trx, trialId));
    expect([(await seen(stage().investigator)).length, (await seen(other)).length]).toEqual([1, 0]);
  });

  it("refuses a comment on a field that the record does not have", async () => {
    const trialId = await draftTrial(stage(), draftRecord());
    const comment = { trialId, path: "design.nothing", severity: "major" as const, body: "?" };
    await expect(byRegulator((act) => commentOn(act, comment))).rejects.toMatchObject({ issues: [{ path: "path" }] });
  });
});

describe("a number that another trial bears", () => {
  const numbered = (number: string) =>
    draftRecord({ identification: { secondaryIdentifiers: [{ id: "a", authority: "Bộ Y tế", number }] } });

  it("refuses the second submission, whatever its spaces and case, and is free again for nobody", async () => {
    const first = await draftTrial(stage(), numbered("BYT-77"));
    await submit(stage(), first);
    const second = await draftTrial(stage(), numbered("byt- 77"));
    await expect(submit(stage(), second)).rejects.toMatchObject({ rule: "identifier_taken" });
    await byRegulator((act) => returnTrial(act, first, "incomplete"));
    await submit(stage(), first);
    await expect(submit(stage(), second)).rejects.toMatchObject({ rule: "identifier_taken" });
  });

  it("leads to the registered trial whose record names it, when an accepted registry gave it", async () => {
    const leadsTo = (number: string) => findPublicIdByIdentifier(owner(), number);
    const trialId = await draftTrial(stage(), numbered("ISRCTN 12345677"));
    await submit(stage(), trialId);
    expect(await leadsTo("isrctn12345677")).toBeUndefined();
    await register(stage(), trialId);
    const { public_id } = await getTrial(owner(), trialId);
    expect(await leadsTo("isrctn12345677")).toBe(public_id);
    await registeredTrial(stage(), numbered("BYT-78"));
    expect([await leadsTo("BYT-78"), await leadsTo("bo y te:BYT-78")]).toEqual([undefined, undefined]);
  });

  it("is refused when it says that it is a universal trial number and is none", async () => {
    const trialId = await draftTrial(stage(), numbered("U1111-12-5678"));
    await expect(submit(stage(), trialId)).rejects.toMatchObject({ rule: "utn_form" });
  });
});

describe("a trial that resembles a public one", () => {
  it("is shown it as a candidate, without being refused", async () => {
    const title = { en: "Exosomes from amniotic membrane for burn scars", vi: "Exosome màng ối cho sẹo bỏng" };
    const identification = { publicTitle: title, scientificTitle: title };
    const first = await registeredTrial(stage(), draftRecord({ identification }));
    const again = draftRecord({ identification: { publicTitle: { en: "Amniotic membrane exosomes for burn scars" } } });
    const draft = await draftTrial(stage(), again);
    const found = await byInvestigator(({ trx }) => findSimilarTrials(trx, draft, again));
    const { public_id } = await getTrial(owner(), first);
    expect(found.map((candidate) => candidate.public_id)).toContain(public_id);
  });
});

describe("a trial that resembles one that is not public yet", () => {
  it("is told how many there are, submitted or not, and only the regulator is shown those that were submitted", async () => {
    const title = { en: "Thymic epithelium for myasthenia gravis", vi: "Biểu mô tuyến ức cho nhược cơ" };
    const record = draftRecord({ identification: { publicTitle: title, scientificTitle: title } });
    const submitted = await draftTrial(stage(), record);
    await submit(stage(), submitted);
    const draft = await draftTrial(stage(), record);
    await owner().updateTable("trials").set({ title_en: title.en }).where("id", "=", draft).execute();
    const own = await draftTrial(stage(), record);
    const stranger = await createAccountWith(owner(), []);
    const found = await stage().as(stranger, ({ trx }) => findSimilarUnpublished(trx, own, record));
    expect(found.map(({ standing }) => standing).sort()).toEqual(["draft", "submitted"]);
    expect(found.find(({ standing }) => standing === "draft")).toMatchObject({ sponsor_en: null, conditions_en: [] });
    const { public_id } = await getTrial(owner(), submitted);
    expect(found.find(({ standing }) => standing === "submitted")).toMatchObject({ public_id, title_en: title.en });
  });
});

describe("an update of a registered record", () => {
  it("is public at once with its reason, and the record stays as it was until then", async () => {
    const trialId = await registeredTrial(stage(), draftRecord());
    await drafted(trialId, (record) => (record.identification.acronym = "NEW"));
    expect((await publicRecord(trialId)).identification.acronym).toBeUndefined();
    expect(await byInvestigator((act) => publishUpdate(act, trialId, "A name was found"))).toBe("published");
    const record = await publicRecord(trialId);
    expect([record.identification.acronym, record.oversight.verifiedOn]).toEqual(["NEW", "2026-06-16"]);
    expect((await listPublicVersions(owner(), trialId))[0]).toMatchObject({
      kind: "update",
      reason: "A name was found",
    });
  });

  it("waits for the regulator where it changes the planned size, and can be returned and accepted", async () => {
    const trialId = await registeredTrial(stage(), draftRecord());
    const before = await getTrial(owner(), trialId);
    await drafted(trialId, (record) => {
      record.enrolment.plannedSize = 999;
      record.identification.publicTitle = { en: "A title that waits" };
    });
    expect(await byInvestigator((act) => publishUpdate(act, trialId, "More power"))).toBe("in_review");
    const waiting = await getTrial(owner(), trialId);
    expect(waiting).toMatchObject({ title_en: before.title_en, planned_size: before.planned_size, public_version: 2 });
    await byRegulator((act) => returnUpdate(act, trialId, "Say why"));
    expect(await byInvestigator((act) => publishUpdate(act, trialId, "More power, 90%"))).toBe("in_review");
    const { version } = await getTrial(owner(), trialId);
    await expect(byRegulator((act) => acceptUpdate(act, trialId, version - 1))).rejects.toMatchObject({
      rule: "submission_changed",
    });
    await byRegulator((act) => acceptUpdate(act, trialId, version));
    expect(await getTrial(owner(), trialId)).toMatchObject({ title_en: "A title that waits", planned_size: 999 });
    const kinds = (await listPublicVersions(owner(), trialId)).map(({ kind, reason }) => `${kind}: ${reason}`);
    expect(kinds).toEqual(["update: More power, 90%", "registration: registered"]);
  });

  it("is refused without a reason, without a change, and when it lacks a required item that stood", async () => {
    const trialId = await registeredTrial(stage(), draftRecord());
    await drafted(trialId, () => {});
    await expect(byInvestigator((act) => publishUpdate(act, trialId, " "))).rejects.toMatchObject({
      issues: [{ path: "reason", message: "required" }],
    });
    const publish = () => byInvestigator((act) => publishUpdate(act, trialId, "why"));
    await expect(publish()).rejects.toMatchObject({ rule: "update_unchanged" });
    const content = { publicTitle: { vi: "Chỉ tiếng Việt" }, secondaryIdentifiers: [], keywords: [] };
    const revision = 3;
    await byInvestigator((act) => saveSection(act, trialId, { section: "identification", revision, content }));
    await expect(publish()).rejects.toMatchObject({ rule: "registration_incomplete" });
  });

  it("verified without change differs in the date of verification alone", async () => {
    const trialId = await registeredTrial(stage(), draftRecord());
    const before = await publicRecord(trialId);
    await byInvestigator((act) => verifyRecord(act, trialId));
    const after = await publicRecord(trialId);
    expect(after).toEqual({ ...before, oversight: { ...before.oversight, verifiedOn: "2026-06-16" } });
  });
});

describe("an expansion cohort", () => {
  const proposal = {
    code: "EXP-1",
    name: { en: "Expansion", vi: "Nhóm mở rộng" },
    additional: 50,
    rationale: { vi: "Kết quả ban đầu an toàn" },
    proposer: { en: "Vinmec", vi: "Vinmec" },
  };
  const decision = {
    decision: "approved" as const,
    number: "1234",
    symbol: "QĐ-BYT",
    decidedOn: "2026-06-10",
    signatory: "Thứ trưởng",
    council: "Hội đồng đạo đức quốc gia",
    councilOpinion: "Đồng ý",
    councilOpinionOn: "2026-05-20",
  };

  it("is proposed, held up by a major comment, and its decision makes the new version beneath an update under way", async () => {
    const trialId = await registeredTrial(stage(), draftRecord());
    const planned = (await publicRecord(trialId)).enrolment.plannedSize ?? 0;
    await drafted(trialId, (record) => (record.identification.acronym = "BESIDE"));
    const proposalId = await stage().as(stage().investigator, (act) =>
      proposeCohort(act, { trialId, proposal, threshold: 5 }),
    );
    const path = proposalPath(proposalId);
    const commentId = await stage().as(stage().regulator, (act) =>
      commentOn(act, { trialId, path, severity: "major", body: "n?" }),
    );
    const input = { trialId, proposalId, decision, scan: null, demonstrationOnly: false, threshold: 5 };
    await expect(byRegulator((act) => transcribeDecision(act, input))).rejects.toMatchObject({
      rule: "major_comments_open",
    });
    await byRegulator((act) => resolveComment(act, trialId, commentId));
    await byRegulator((act) => transcribeDecision(act, input));
    const { enrolment, oversight } = await publicRecord(trialId);
    expect(enrolment.plannedSize).toBe(planned + 50);
    expect(oversight.approvals.slice(-2)).toMatchObject([
      { kind: "ethics_council", issuedOn: "2026-05-20" },
      { kind: "ministry", number: "1234", symbol: "QĐ-BYT", signatory: "Thứ trưởng" },
    ]);
    const publish = () => byInvestigator((act) => publishUpdate(act, trialId, "Named"));
    await expect(publish()).rejects.toMatchObject({ rule: "update_base_moved" });
    await byInvestigator((act) => rebaseUpdate(act, trialId));
    expect(await publish()).toBe("published");
    expect(await publicRecord(trialId)).toMatchObject({
      identification: { acronym: "BESIDE" },
      enrolment: { plannedSize: planned + 50 },
    });
  });
});
