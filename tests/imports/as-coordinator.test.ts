import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import { getImportBatch } from "@db/queries/import-batches";
import { getTrial } from "@db/queries/trials";
import type { Actor } from "~/domain/access/roles";
import { scopeOf } from "~/domain/access/scope";
import { columnsOf } from "~/domain/interop/tabular/file-kinds";
import { matchHeadings } from "~/domain/interop/tabular/match-headings";
import { NotFound } from "~/lib/errors";
import { checkProjections } from "~/services/cohorts/rebuild-projections.server";
import { importTable } from "~/services/imports/import-table.server";
import { readFile } from "~/services/imports/read-file.server";
import { readStudySheets } from "~/services/imports/read-study.server";
import { storeStudy } from "~/services/imports/store-study.server";
import { keepFile, openContent } from "~/services/imports/waiting-file.server";
import { setDataKey } from "~/services/sealing.server";
import { actOf } from "../database/cohorts/tracked-trial";
import { createNativeDatabase, type TestDatabase } from "../support/databases";
import { createAccountWith } from "../support/trial-factory";
import { createTableTrial, type TableTrial } from "./table-book";

let book: TestDatabase;
let trial: TableTrial;
let coordinator: Actor;
beforeAll(async () => {
  setDataKey(Buffer.alloc(32, 7));
  book = await createNativeDatabase();
  trial = await createTableTrial(book);
  const within = { organisationId: null, trialId: trial.trialId };
  coordinator = await createAccountWith(book.owner, [{ role: "coordinator", ...within, siteId: trial.siteIds[0] }]);
});
afterAll(() => book.drop());

const head = "Site;Site number;Cohort;Consented on;Consent version;Enrolled on";
const bytes = () => Buffer.from([head, `${trial.sites[0]};C-1;${trial.cohort};01/03/2026;1.0;02/03/2026`].join("\n"));

describe("a coordinator, on whose behalf the request runs", () => {
  it("stores a file at the own site through every policy of the database", async () => {
    const sheet = await readFile(bytes(), 10);
    const map = matchHeadings(sheet.headings, columnsOf.participants);
    const imported = await asActor(book.db, coordinator, async (trx) => {
      const given = { kind: "participants" as const, sheet, map, label: "test", goodRows: false };
      const scope = scopeOf(coordinator, "participants:write");
      return importTable(actOf(trx, coordinator), scope, await getTrial(trx, trial.trialId), given);
    });
    expect(imported.written?.stored).toEqual({ participants: 1, participant_events: 2 });
  });

  it("brings a study by the rules of capture: deviations raised, the impossible left out and named, arms untold", async () => {
    const csv = (lines: string[]) => Buffer.from(lines.join("\n"));
    const site = trial.sites[0];
    const dm = "STUDYID,USUBJID,SUBJID,SITEID,SEX,RFICDTC,RFXSTDTC,DTHDTC,ARMCD,ACTARMCD";
    const of = (subject: string, ...cells: string[]) => ["S1", `S1-${subject}`, subject, site, "F", ...cells].join(",");
    const sheets = readStudySheets(
      new Map([
        [
          "dm.csv",
          csv([
            dm,
            of("1", "2026-03-05", "2026-03-01", "", "A", "B"),
            of("2", "2026-03-01", "2030-01-01", "", "A", "A"),
          ]),
        ],
        ["ds.csv", csv(["USUBJID,DSDECOD,DSCAT,DSSTDTC", "S1-1,DEATH,DISPOSITION EVENT,2026-03-10"])],
        ["ae.csv", csv(["USUBJID,AETERM,AESER,AESTDTC,AEENDTC", "S1-1,Fever,N,2026-03-04,2026-03-02"])],
        [
          "rs.csv",
          csv([
            "USUBJID,RSSEQ,RSTESTCD,RSSTRESC,RSDTC,VISIT",
            "S1-1,1,OVRLRESP,NON-CR/NON-PD,2026-03-07,WEEK 1",
            "S1-1,2,NEWLPROG,EQUIVOCAL,2026-03-07,WEEK 1",
            "S1-1,3,OVRLRESP,SPLENDID,2026-03-08,WEEK 2",
          ]),
        ],
        ["sv.csv", csv(["USUBJID,VISIT,SVSTDTC", "S1-1,Nowhere,2026-03-06"])],
      ]),
    );
    await sql`alter table trial_versions disable trigger user`.execute(book.owner);
    await sql`update trial_versions set record = jsonb_set(record, '{design}', '{"masking": "double"}')
      where trial_id = ${trial.trialId}`.execute(book.owner);
    await sql`alter table trial_versions enable trigger user`.execute(book.owner);
    const { report } = await asActor(book.db, coordinator, async (trx) => {
      const scope = scopeOf(coordinator, "participants:write");
      return storeStudy(actOf(trx, coordinator), scope, await getTrial(trx, trial.trialId), { sheets, label: "s1" });
    });
    expect(report.findings).toContainEqual({ code: "deviation", count: 2, examples: [`${site} 1`, `${site} 1`] });
    const left = report.leftOut.map(({ domain, what, examples = [] }) => [domain, what, ...examples]);
    expect(left).toContainEqual(["DS", "errors:rule.event_in_the_future", `${site} 2`, `${site} 2`]);
    expect(left).toContainEqual(["AE", "errors:endBeforeStart", `${site} 1`]);
    expect(left).toContainEqual(["SV", "exchange:bulk.fault.noSuchTimepoint", `${site} 1`]);
    expect(left).toContainEqual(["DM", "exchange:sdtm.left.maskedArms"]);
    expect(left).toContainEqual(["RS", "errors:notAChoice", `${site} 1`]);
    const read = await book.owner
      .selectFrom("assessments")
      .innerJoin("participants", "participants.id", "assessments.participant_id")
      .select("answers")
      .where("participants.trial_id", "=", trial.trialId)
      .where("instrument", "=", "recist-1.1")
      .execute();
    expect(read).toEqual([{ answers: { overall: "non-CR/non-PD", new: "no", newReason: "EQUIVOCAL" } }]);
    const events = await book.owner
      .selectFrom("participant_events")
      .innerJoin("participants", "participants.id", "participant_events.participant_id")
      .select(["kind", "details"])
      .where("participants.trial_id", "=", trial.trialId)
      .where("provenance", "=", "import")
      .where("kind", "in", ["enrolled", "infused"])
      .orderBy("participant_events.id")
      .execute();
    const reason = {
      deviation: "before_consent",
      deviationClass: "major",
      deviationReason: "No reason in the file (CDISC SDTM)",
    };
    expect(events).toEqual([
      { kind: "enrolled", details: reason },
      { kind: "infused", details: reason },
    ]);
    const alerts = await book.owner.selectFrom("alerts").select("code").where("trial_id", "=", trial.trialId).execute();
    expect(alerts.map(({ code }) => code)).toEqual(["before_consent", "before_consent"]);
    expect(await checkProjections(book.owner, trial.trialId)).toEqual([]);
  });

  it("finds the own upload again, sealed; to anybody else it does not exist", async () => {
    const sheet = await readFile(bytes(), 10);
    const id = await asActor(book.db, coordinator, (trx) =>
      keepFile(actOf(trx, coordinator), {
        trialId: trial.trialId,
        kind: "participants",
        name: "a.csv",
        bytes: bytes(),
        rows: 1,
        content: { sheet },
      }),
    );
    const place = { trialId: trial.trialId, accountId: coordinator.accountId, id };
    const upload = await asActor(book.db, coordinator, (trx) => getImportBatch(trx, place));
    expect(upload.sheet_sealed).not.toContain("C-1");
    expect(openContent(upload.sheet_sealed ?? "")).toEqual({ sheet });
    const within = { organisationId: null, trialId: trial.trialId };
    const other = await createAccountWith(book.owner, [{ role: "investigator", ...within, siteId: null }]);
    await expect(asActor(book.db, other, (trx) => getImportBatch(trx, place))).rejects.toThrow(NotFound);
  });
});
