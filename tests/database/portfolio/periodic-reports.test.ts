import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listOwedReports, listPeriodicReports } from "@db/queries/periodic-reports";
import { listTrialTechniques } from "@db/queries/portfolio-counts";
import { reportStanding } from "~/domain/dashboards/portfolio/periodic-report";
import { noteTrialReports } from "~/services/portfolio/note-trial-reports.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { asSystem, createTrackedTrial, everywhere, type TrackedTrial } from "../cohorts/tracked-trial";

describe("reports that a trial owes", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;
  let publicId = "";

  /** What the form does, without a session before it. */
  function post(fields: Record<string, string>): Promise<void> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return asSystem(open.owner, (act) =>
      noteTrialReports({ ...act, scope: everywhere, params: { id: publicId }, form }),
    );
  }
  const report = { intent: "report", subject: "Yearly safety report", recipient: "Ethics council" };
  const owed = { ...report, basis: "condition", source: "Decision 12, 1 March 2026", dueOn: "2026-06-29" };

  beforeAll(async () => {
    open = await createNativeDatabase();
    trial = await createTrackedTrial(open.owner);
    const found = open.owner.selectFrom("trials").select("public_id").where("id", "=", trial.trialId);
    publicId = (await found.executeTakeFirstOrThrow()).public_id;
    await open.owner.updateTable("trials").set({ synthetic: false }).where("id", "=", trial.trialId).execute();
    await open.owner
      .insertInto("techniques")
      .values([
        { public_id: "msc", name_en: "MSC", name_vi: "MSC" },
        { public_id: "nk", name_en: "NK", name_vi: "NK" },
      ])
      .execute();
  }, 60_000);
  afterAll(() => open.close());

  it("stands among what is owed with its rule until a sending is recorded, late from the day after", async () => {
    await post(owed);
    const [noted] = await listOwedReports(open.owner, "2026-09-30", 10);
    expect(noted).toMatchObject({ public_id: publicId, basis: "condition", source: "Decision 12, 1 March 2026" });
    expect(reportStanding({ due_on: "2026-06-29", sent_on: null }, "2026-06-29")).toBe("due");
    expect(reportStanding({ due_on: "2026-06-29", sent_on: null }, "2026-06-30")).toBe("late");
    const sending = { intent: "sending", report: String(noted?.id), sentOn: "2026-06-30", receipt: "Post 7" };
    await post(sending);
    expect(await listOwedReports(open.owner, "2026-09-30", 10)).toEqual([]);
    const [sent] = await listPeriodicReports(open.owner, trial.trialId);
    expect(sent).toMatchObject({ sent_on: "2026-06-30", receipt: "Post 7" });
    await expect(post(sending)).rejects.toMatchObject({ rule: "report_already_sent" });
  });

  it("refuses a sending in the future, and one of a report that is not the trial's", async () => {
    await post({ ...owed, dueOn: "2027-01-31" });
    const [, later] = await listPeriodicReports(open.owner, trial.trialId);
    const future = { intent: "sending", report: String(later?.id), sentOn: "2026-12-31" };
    await expect(post(future)).rejects.toMatchObject({ issues: [{ path: "sentOn", message: "dateInFuture" }] });
    const other = { intent: "sending", report: "999", sentOn: "2026-06-30" };
    await expect(post(other)).rejects.toMatchObject({ issues: [{ path: "report", message: "notAChoice" }] });
  });

  it("keeps what was noted as it was noted", async () => {
    await expect(open.owner.updateTable("periodic_reports").set({ due_on: "2030-01-01" }).execute()).rejects.toThrow(
      "append-only",
    );
  });

  it("notes the techniques that are ticked, takes back the others, and brings the public list up to them", async () => {
    const searched = async () => {
      const row = open.owner.selectFrom("trial_search").select("techniques").where("trial_id", "=", trial.trialId);
      return (await row.executeTakeFirst())?.techniques;
    };
    await post({ intent: "techniques", "techniques.0": "msc", "techniques.1": "nk" });
    expect(await listTrialTechniques(open.owner, trial.trialId)).toEqual(["msc", "nk"]);
    await post({ intent: "techniques", "techniques.1": "nk" });
    expect([await listTrialTechniques(open.owner, trial.trialId), await searched()]).toEqual([["nk"], ["nk"]]);
    await expect(post({ intent: "techniques", "techniques.0": "none" })).rejects.toMatchObject({
      issues: [{ path: "techniques", message: "notAChoice" }],
    });
  });
});
