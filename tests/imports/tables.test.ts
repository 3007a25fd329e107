import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkProjections } from "~/services/cohorts/rebuild-projections.server";
import { setDataKey } from "~/services/sealing.server";
import { createNativeDatabase, type TestDatabase } from "../support/databases";
import { createTableTrial, faultsOf, importLines, type TableTrial } from "./table-book";

let book: TestDatabase;
beforeAll(async () => {
  setDataKey(Buffer.alloc(32, 7));
  book = await createNativeDatabase();
});
afterAll(() => book.drop());

const headings =
  "Điểm nghiên cứu;Số tại điểm nghiên cứu;Nhóm;Giới tính;Năm sinh;Ngày chấp thuận tham gia;Phiên bản phiếu chấp thuận;Ngày thu nhận;Ngày truyền;Lý do sai lệch";

function person(trial: TableTrial, number: string, rest: string, site: 0 | 1 = 0): string {
  return [trial.sites[site], number, trial.cohort, rest].join(";");
}

const count = async (table: "participants" | "participant_events" | "alerts" | "adverse_events", trialId: number) => {
  const row = book.owner.selectFrom(table).select(({ fn }) => fn.countAll<number>().as("n"));
  return (await row.where("trial_id", "=", trialId).executeTakeFirstOrThrow()).n;
};

describe("a file of participants", () => {
  it("is stored whole with its projections and one audit event, and the second time changes nothing", async () => {
    const trial = await createTableTrial(book);
    const lines = [
      headings,
      person(trial, "BN-1", "Nam;1970;01/03/2026;1.0;10/03/2026;20/03/2026;"),
      person(trial, "BN-2", "Nữ;1980;02/03/2026;1.0;10/03/2026;;", 1),
      person(trial, "BN-3", ";;2026-03-03;1.0;;;"),
    ];
    const first = await importLines(book, trial, "participants", lines);
    expect(faultsOf(first)).toEqual([]);
    expect(first.written?.stored).toEqual({ participants: 3, participant_events: 6 });
    expect(await checkProjections(book.owner, trial.trialId)).toEqual([]);
    const second = await importLines(book, trial, "participants", lines);
    expect([second.written, second.file.judged.present, faultsOf(second)]).toEqual([null, 3, []]);
    expect(await count("participant_events", trial.trialId)).toBe(6);
    const audited = await book.owner
      .selectFrom("audit_events")
      .innerJoin("audit_payloads", (join) =>
        join
          .onRef("audit_payloads.seq", "=", "audit_events.seq")
          .onRef("audit_payloads.chain", "=", "audit_events.chain"),
      )
      .select("payload")
      .where("audit_events.chain", "=", `trial:${trial.trialId}`)
      .where("verb", "=", "import.stored")
      .execute();
    expect(audited).toHaveLength(1);
    expect(audited[0]?.payload).toContain(first.written?.roots[0]?.toString("hex"));
  });

  it("with a bad row stores nothing, or the good rows by choice, and names every bad cell", async () => {
    const trial = await createTableTrial(book, 1);
    const lines = [
      headings,
      person(trial, "A-1", "Nam;1970;01/03/2026;1.0;10/03/2026;;"),
      person(trial, "A-2", "Nam;1970;01/03/2026;1.0;11/03/2026;;"),
      person(trial, "A-3", "Nam;2030;01/03/2026;1.0;;;"),
      person(trial, "A-4", "Nam;1970;01/03/2030;1.0;;;"),
      person(trial, "A-5", "Nam;1970;05/03/2026;1.0;01/03/2026;;"),
      person(trial, "A-1", "Nam;1970;01/03/2026;1.0;10/03/2026;;"),
      `X;A-6;${trial.cohort};;;01/03/2026;1.0;;;`,
    ];
    const refused = await importLines(book, trial, "participants", lines);
    expect(refused.written).toBeNull();
    expect(await count("participants", trial.trialId)).toBe(0);
    expect(faultsOf(refused)).toEqual([
      "3 Ngày thu nhận: cohort_full",
      "4 Năm sinh: bornAfterConsent",
      "5 Ngày chấp thuận tham gia: event_in_the_future",
      "6 Ngày thu nhận: deviation_before_consent",
      "7 Số tại điểm nghiên cứu: twice",
      "8 Điểm nghiên cứu: noSuchSite",
    ]);
    const good = await importLines(book, trial, "participants", lines, { goodRows: true });
    expect(good.written?.stored["participants"]).toBe(1);
    expect(await checkProjections(book.owner, trial.trialId)).toEqual([]);
  });

  it("keeps a forbidden enrolment as a deviation with its reason and an alert", async () => {
    const trial = await createTableTrial(book);
    const row = person(trial, "D-1", "Nam;1970;05/03/2026;1.0;01/03/2026;;Cấp cứu");
    expect(faultsOf(await importLines(book, trial, "participants", [headings, row]))).toEqual([]);
    expect(await count("alerts", trial.trialId)).toBe(1);
    expect(await checkProjections(book.owner, trial.trialId)).toEqual([]);
  });

  it("reaches only the sites in scope, and contradicts nobody who is in the book", async () => {
    const trial = await createTableTrial(book);
    const scope = { everything: false, trialIds: [], siteIds: [trial.siteIds[0]], organisationIds: [] };
    const own = person(trial, "S-1", "Nam;1970;01/03/2026;1.0;;;");
    const foreign = person(trial, "S-2", "Nam;1970;01/03/2026;1.0;;;", 1);
    const imported = await importLines(book, trial, "participants", [headings, own, foreign], {
      goodRows: true,
      scope,
    });
    expect(faultsOf(imported)).toEqual(["3 Điểm nghiên cứu: notYourSite"]);
    const changed = await importLines(book, trial, "participants", [headings, own.replace("1970", "1971")]);
    expect(faultsOf(changed)).toEqual(["2 Số tại điểm nghiên cứu: participantExists"]);
  });
});

describe("files about participants in the book", () => {
  it("bring events in any order, scores, adverse events with their deaths, each once", async () => {
    const trial = await createTableTrial(book);
    const people = ["E-1", "E-2"].map((number) => person(trial, number, "Nam;1970;01/03/2026;1.0;;;"));
    await importLines(book, trial, "participants", [headings, ...people]);
    const events = [
      "Participant;Event;Date",
      "E-1;infused;20/03/2026",
      "E-1;Đã thu nhận;10/03/2026",
      "E-2;enrolled;11/03/2026",
    ];
    const scores = [
      "Participant;Instrument;Timepoint;Assessed on;Item;Score",
      "E-1;womac;baseline;02/03/2026;pain-0-100;8,5",
      "E-1;WOMAC, 0 đến 100;baseline;02/03/2026;chức năng thể chất;30",
      "E-2;womac;month-6;02/06/2026;pain-0-100;4",
    ];
    const harms = [
      "Participant;Adverse event;Grade;Serious because of;Relation to the product;Outcome;Started on;Ended on;Known on",
      "E-1;Sốt;2;;possibly related;recovered;21/03/2026;22/03/2026;21/03/2026",
      "E-2;Tử vong do tai nạn;5;Tử vong;not related;fatal;01/04/2026;01/04/2026;02/04/2026",
    ];
    for (const [kind, lines] of [
      ["events", events],
      ["assessments", scores],
      ["adverse_events", harms],
    ] as const) {
      const first = await importLines(book, trial, kind, lines);
      expect(faultsOf(first), kind).toEqual([]);
      expect(first.written, kind).not.toBeNull();
      const again = await importLines(book, trial, kind, lines);
      expect([again.written, again.file.judged.present], kind).toEqual([null, lines.length - 1]);
      expect(await checkProjections(book.owner, trial.trialId), kind).toEqual([]);
    }
    expect(await count("adverse_events", trial.trialId)).toBe(2);
    const unknown = [
      "Participant;Instrument;Timepoint;Assessed on;Item;Score",
      "E-1;Thang điểm nhà;baseline;03/03/2026;pain;8",
      "E-1;womac;baseline-2;03/03/2026;pain-0-100;8",
      "E-1;womac;month-3;03/03/2026;sleep;8",
      "E-2;WOMAC, 0 to 100;month-3;03/03/2026;Pain;108",
    ];
    expect(faultsOf(await importLines(book, trial, "assessments", unknown))).toEqual([
      "2 Instrument: noSuchInstrument",
      "3 Timepoint: noSuchTimepoint",
      "4 Item: noSuchItem",
      "5 Score: outOfRange",
    ]);
    const late = [
      "Participant;Event;Date",
      "E-2;completed;01/05/2026",
      "E-9;enrolled;01/05/2026",
      "E-1;consented;01/05/2026",
    ];
    expect(faultsOf(await importLines(book, trial, "events", late))).toEqual([
      "2 Date: event_after_death",
      "3 Participant: noSuchParticipant",
      "4 Event: notAChoice",
    ]);
  });
});

describe("reported counts", () => {
  it("stand by site, measure and day; a change needs its reason and corrects", async () => {
    const trial = await createTableTrial(book);
    const head = "Site;Measure;As of;Count;Reason for a change";
    const row = (number: number, reason = "") => [head, `${trial.sites[0]};Đã thu nhận;31/03/2026;${number};${reason}`];
    const first = await importLines(book, trial, "reported_counts", row(12));
    expect(first.written?.stored).toEqual({ site_reported_counts: 1 });
    expect((await importLines(book, trial, "reported_counts", row(12))).written).toBeNull();
    expect(faultsOf(await importLines(book, trial, "reported_counts", row(13)))).toEqual(["2 Count: countExists"]);
    await importLines(book, trial, "reported_counts", row(13, "đếm lại"));
    const rows = await book.owner
      .selectFrom("site_reported_counts")
      .select(["count", "corrects"])
      .orderBy("id")
      .execute();
    expect(rows.map(({ count: number, corrects }) => [number, corrects !== null])).toEqual([
      [12, false],
      [13, true],
    ]);
  });
});
