import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EventKind, eventKinds } from "~/domain/cohorts/participant-event";
import { trackedFlow } from "~/domain/dashboards/tracked-flow";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { recordAssessment } from "~/services/cohorts/record-assessment.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { checkProjections, rebuildProjections } from "~/services/cohorts/rebuild-projections.server";
import { readProgressFacts } from "~/services/publication/read-progress.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { asSystem, createTrackedTrial, everywhere, screen, type TrackedTrial } from "./tracked-trial";

const provenance = "generated" as const;

/** An entry on one of three participants; a correction names an earlier entry by its number, which may not be there. */
type Command = { person: number; day: number; corrects: number | null } & (
  { kind: EventKind; eligible: boolean } | { pain: number | null; timepoint: string }
);

const common = {
  person: fc.nat(2),
  day: fc.integer({ min: 1, max: 28 }),
  corrects: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 }),
};
const kind = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<EventKind>("enrolled", "infused") },
  { weight: 4, arbitrary: fc.constantFrom<EventKind>(...eventKinds) },
);
const event = fc.record({ ...common, kind, eligible: fc.boolean() });
const timepoint = fc.constantFrom("baseline", "month-6");
const assessment = fc.record({ ...common, pain: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 }), timepoint });
const command: fc.Arbitrary<Command> = fc.oneof({ weight: 3, arbitrary: event }, { weight: 1, arbitrary: assessment });

function dayOf(day: number): string {
  return `2026-04-${String(day).padStart(2, "0")}`;
}

describe("projections of a trial", () => {
  let open: TestDatabase;
  let accepted = 0;
  let corrections = 0;

  async function enter(trial: TrackedTrial, code: string, entry: Command): Promise<void> {
    const place = { trialId: trial.trialId, code, corrects: entry.corrects, reason: "typed wrong", provenance };
    await asSystem(open.owner, async (act) => {
      if ("kind" in entry) {
        const details = { kind: entry.kind, happenedOn: dayOf(entry.day), eligible: entry.eligible };
        await recordEvent(act, everywhere, { ...place, ...details, deviationReason: "agreed by telephone" });
      } else {
        const { pain } = entry;
        await recordAssessment(act, everywhere, {
          ...place,
          instrument: "womac",
          timepoint: entry.timepoint,
          assessedOn: dayOf(entry.day),
          scores: pain === null ? null : { "pain-0-100": pain, "function-0-100": pain, "patient-global-0-100": 50 },
          notAssessedReason: pain === null ? "did not come" : null,
        });
      }
    });
  }

  async function tryToEnter(trial: TrackedTrial, code: string, entry: Command): Promise<void> {
    try {
      await enter(trial, code, entry);
      accepted += 1;
      if (entry.corrects !== null) corrections += 1;
    } catch (error) {
      if (!(error instanceof RuleViolation || error instanceof InvalidInput)) throw error;
    }
  }

  beforeAll(async () => {
    open = await createNativeDatabase();
  });
  afterAll(() => open.drop());

  it(
    "equal what a rebuild computes and keep the flow's identities, whatever is entered, corrected and voided",
    { timeout: 60_000 },
    async () => {
      const property = fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 30 }), async (commands) => {
        const trial = await createTrackedTrial(open.owner, 2);
        const codes: string[] = [];
        for (const site of [0, 1, 1] as const)
          codes.push(await asSystem(open.owner, (act) => screen(act, trial, site)));
        for (const entry of commands) await tryToEnter(trial, codes[entry.person] ?? "", entry);
        expect(await checkProjections(open.owner, trial.trialId)).toEqual([]);
        const { counts } = await readProgressFacts(open.owner, { id: trial.trialId, planned_size: 2 }, dayOf(28));
        expect(trackedFlow(counts).broken).toEqual([]);
      });
      await fc.assert(property, { numRuns: 40, interruptAfterTimeLimit: 15_000, endOnFailure: true });
      expect(accepted).toBeGreaterThan(20);
      expect(corrections).toBeGreaterThan(5);
    },
  );

  it("are found and put right where they were changed behind the back of the entries", async () => {
    const trial = await createTrackedTrial(open.owner);
    const code = await asSystem(open.owner, (act) => screen(act, trial));
    await enter(trial, code, { person: 0, day: 2, corrects: null, kind: "enrolled", eligible: true });
    const set = { trial: trial.trialId };
    await open.owner.updateTable("participants").set({ stage: "died" }).where("trial_id", "=", set.trial).execute();
    await open.owner.updateTable("daily_counts").set({ count: 7 }).where("trial_id", "=", set.trial).execute();
    await open.owner.updateTable("cohorts").set({ enrolled_count: 9 }).where("trial_id", "=", set.trial).execute();
    await open.owner.updateTable("trials").set({ enrolled_count: 0 }).where("id", "=", set.trial).execute();
    await open.owner.updateTable("sites").set({ last_report_on: null }).where("trial_id", "=", set.trial).execute();
    const differences = await checkProjections(open.owner, trial.trialId);
    expect(differences.map(({ field, stored, computed }) => [field, stored, computed])).toEqual(
      expect.arrayContaining([
        ["stage", "died", "enrolled"],
        ["screened 2026-03-01", 7, 1],
        ["enrolled 2026-04-02", 7, 1],
        ["enrolled_count", 0, 1],
        ["enrolled_count", 9, 1],
        ["last_report_on", null, "2026-06-30"],
      ]),
    );
    expect(differences).toHaveLength(6);
    expect(await asSystem(open.owner, (act) => rebuildProjections(act, trial.trialId))).toEqual(differences);
    expect(await checkProjections(open.owner, trial.trialId)).toEqual([]);
    expect(await asSystem(open.owner, (act) => rebuildProjections(act, trial.trialId))).toEqual([]);
  });
});
