import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getTrialMasking } from "@db/queries/masking";
import { countEventTerms, sumExposure } from "@db/queries/safety-summary";
import { listArmFlow } from "@db/queries/study-places";
import { checkProjections } from "~/services/cohorts/rebuild-projections.server";
import { importStudy, isSimulated, type StudyImport } from "~/services/imports/import-study.server";
import { readStudySheets, studyOf } from "~/services/imports/read-study.server";
import { asSystem, everywhere } from "../database/cohorts/tracked-trial";
import { setDataKey } from "~/services/sealing.server";
import { createNativeDatabase, type TestDatabase } from "../support/databases";

const folder = "../shared/data/cdisc-pilot/sdtm";

/** Runs only beside the reference data; a fresh clone has none. */
describe.skipIf(!existsSync(folder))(
  "the CDISC pilot study in SDTM (where the reference data lie beside the project)",
  () => {
    let book: TestDatabase;
    let first: StudyImport;
    const files = () => new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
    const bring = () => {
      const study = studyOf(readStudySheets(files()));
      const given = { trial: null, label: "cdisc-pilot", simulated: isSimulated(study.studyId) };
      return asSystem(book.owner, (act) => importStudy(act, everywhere, study, given));
    };
    beforeAll(async () => {
      setDataKey(Buffer.alloc(32, 7));
      book = await createNativeDatabase();
      first = await bring();
    });
    afterAll(() => book.drop());

    const totals = async (): Promise<Record<string, number>> => {
      const rows = await book.owner
        .selectFrom("daily_counts")
        .select(["measure", ({ fn }) => fn.sum<number>("count").as("count")])
        .where("trial_id", "=", first.trial.id)
        .groupBy("measure")
        .execute();
      return Object.fromEntries(rows.map(({ measure, count }) => [measure, Number(count)]));
    };

    it("gives 306 participants at 17 sites, with the dispositions of its DS domain", async () => {
      const sites = await book.owner.selectFrom("sites").select("id").where("trial_id", "=", first.trial.id).execute();
      expect([first.report.stored["participants"], sites.length]).toEqual([306, 17]);
      expect(await totals()).toEqual({
        screened: 306,
        screen_failed: 52,
        enrolled: 254,
        allocated: 254,
        infused: 254,
        completed: 110,
        left: 139,
        lost: 2,
        died: 3,
      });
    });
    it("allocates 84 to the high arm, of whom 72 received it and 12 the low one", async () => {
      const flow = await listArmFlow(book.owner, first.trial.id);
      expect(flow.map(({ allocated, received, participants }) => [allocated, received, participants])).toEqual([
        ["Pbo", "Pbo", 86],
        ["Xan_Hi", "Xan_Hi", 72],
        ["Xan_Hi", "Xan_Lo", 12],
        ["Xan_Lo", "Xan_Lo", 84],
      ]);
    });
    it("counts all 1,191 adverse events, 3 of them serious, beside the most frequent terms, over 30,754 days at risk", async () => {
      const counted = await countEventTerms(book.owner, first.trial.id, null, 8);
      expect(counted.totals).toEqual({ events: 1191, serious: 3 });
      expect(counted.terms.map(({ term, participants, events }) => [term, participants, events]).slice(0, 6)).toEqual([
        ["PRURITUS", 57, 84],
        ["APPLICATION SITE PRURITUS", 50, 78],
        ["ERYTHEMA", 38, 59],
        ["APPLICATION SITE ERYTHEMA", 30, 46],
        ["RASH", 29, 45],
        ["DIZZINESS", 22, 34],
      ]);
      expect(await sumExposure(book.owner, first.trial.id, null, "2026-11-23")).toEqual({ infused: 254, days: 30_754 });
    });
    it("is randomised by its DS domain, so that its flow is CONSORT's and its outcomes by arm are withheld", async () => {
      expect(await getTrialMasking(book.owner, first.trial)).toMatchObject({ allocation: "randomised" });
    });
    it("holds all 5,808 response rows by reader, one reader primary", async () => {
      const rows = await book.owner
        .selectFrom("assessments")
        .select(["reader", "is_primary_reader", "answers"])
        .where("trial_id", "=", first.trial.id)
        .execute();
      const byReader: Record<string, number> = {};
      for (const { reader, is_primary_reader, answers } of rows) {
        const name = `${reader ?? "site"}${is_primary_reader ? ", primary" : ""}`;
        const results = Object.keys(answers ?? {}).filter((item) => !item.endsWith("Reason"));
        byReader[name] = (byReader[name] ?? 0) + results.length;
      }
      expect(byReader).toEqual({ "RADIOLOGIST 1, primary": 1936, "RADIOLOGIST 2": 1936, site: 1936 });
    });
    it("lists what is odd and what it left out", () => {
      const found = Object.fromEntries(first.report.findings.map(({ code, count }) => [code, count]));
      expect(found).toMatchObject({
        consent_date_absent: 306,
        visit_after_death: 1,
        start_date_partial: 26,
        response_unknown: 3,
      });
      const left = Object.fromEntries(
        first.report.leftOut.map(({ domain, what, rows }) => [`${domain} ${what}`, rows]),
      );
      expect(left["DS OTHER EVENT: FINAL LAB VISIT"]).toBe(254);
      expect(left["ex.csv exchange:sdtm.left.otherDomain"]).toBe(591);
    });
    it("is labelled simulated, agrees with its entries, and the second time changes nothing", async () => {
      const { synthetic, standing } = await book.owner
        .selectFrom("trials")
        .select(["synthetic", "standing"])
        .where("id", "=", first.trial.id)
        .executeTakeFirstOrThrow();
      expect([synthetic, standing]).toEqual([true, "catalogue"]);
      expect(await checkProjections(book.owner, first.trial.id)).toEqual([]);
      expect((await bring()).report.stored).toEqual({});
    });
  },
);
