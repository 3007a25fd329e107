import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listDraftSections } from "@db/queries/trial-drafts";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { createDraftBook, type DraftBook } from "./draft-book";

let open: TestDatabase;
let book: DraftBook;

beforeAll(async () => {
  open = await createNativeDatabase();
  book = await createDraftBook(open);
});
afterAll(() => open.drop());

async function stored(section: string): Promise<Record<string, unknown>> {
  const rows = await listDraftSections(open.owner, await trialId());
  return rows.find((row) => row.section === section)?.content ?? {};
}

async function trialId(): Promise<number> {
  return (await open.owner.selectFrom("trials").select("id").executeTakeFirstOrThrow()).id;
}

describe("a section that two people write at once", () => {
  it("is never overwritten: the later one sees both contents, who saved and when, and what only one changed", async () => {
    const { first, second } = book;
    await book.post(first, "identification", { revision: "0", acronym: "OLD", protocolNumber: "P-1" });
    await book.post(second, "identification", { revision: "1", acronym: "THEIRS", protocolNumber: "P-1" });
    const typed = { revision: "1", acronym: "MINE", protocolNumber: "P-2" };
    const answer = await book.post(first, "identification", typed);
    expect(answer?.refused).toMatchObject({ entered: typed, issues: [] });
    expect(answer?.conflict).toMatchObject({
      revision: 2,
      savedBy: second.name,
      differences: [
        { path: "acronym", mine: "MINE", theirs: "THEIRS", only: null, chosen: null },
        { path: "protocolNumber", mine: "P-2", theirs: "P-1", only: "mine", chosen: "mine" },
      ],
    });
    expect(await stored("identification")).toMatchObject({ acronym: "THEIRS" });
  });

  it("is saved as chosen, once every field has its choice", async () => {
    const typed = { revision: "1", acronym: "MINE", protocolNumber: "P-2", intent: "resolve", resolved: "2" };
    const half = await book.post(book.first, "identification", { ...typed, "choice._protocolNumber": "mine" });
    expect(half?.conflict?.differences[0]?.chosen).toBeNull();
    expect(half?.refused.issues).toEqual([{ path: "acronym", message: "required" }]);
    const choices = { "choice._acronym": "theirs", "choice._protocolNumber": "mine" };
    expect(await book.post(book.first, "identification", { ...typed, ...choices })).toBeNull();
    expect(await stored("identification")).toMatchObject({ acronym: "THEIRS", protocolNumber: "P-2" });
  });

  it("asks again when somebody saved once more before the choice was sent", async () => {
    const typed = { revision: "1", acronym: "LATE", intent: "resolve", resolved: "2", "choice._acronym": "mine" };
    expect((await book.post(book.first, "identification", typed))?.conflict?.revision).toBe(3);
  });
});

describe("a section that is judged while it is written", () => {
  it("lacks what the stored one would lack, by the same rules, and saves nothing", async () => {
    const { facts, summary } = await book.judge(book.first, "enrolment", { plannedSize: "30" });
    const { findings } = await book.read(book.first, "enrolment");
    const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
    expect(ids(findings.facts).filter((id) => !ids(facts).includes(id))).toEqual(["planned_size"]);
    expect(facts.length).toBe(findings.facts.length - 1);
    expect(summary).toMatch(/^2 required/);
    expect(await stored("enrolment")).toEqual({});
  });

  it("names what no field takes, at its field, and judges the rest all the same", async () => {
    const fields = { plannedSize: "thirty", "firstEnrolment.date": "2023-02-30", recruitmentStatus: "pending" };
    const { facts } = await book.judge(book.first, "enrolment", fields);
    const named = facts.filter(({ id }) => id === "input").map(({ field, sentence }) => [field, sentence]);
    expect(named).toEqual([
      ["firstEnrolment.date", expect.stringContaining("02/2026")],
      ["plannedSize", "Enter a number."],
    ]);
    const ids = facts.map(({ id }) => id);
    expect(["recruitment_status", "planned_size", "first_enrolment"].filter((id) => ids.includes(id))).toEqual([]);
  });
});

describe("the rows of a section", () => {
  it("are added with fresh ids, moved and removed by plain posts that save nothing", async () => {
    const row = { "primary.0.id": "a", "primary.0.name.en": "Pain" };
    const added = await book.post(book.first, "outcomes", { ...row, revision: "0", intent: "add:primary" });
    const id = added?.refused.entered["primary.1.id"] ?? "";
    expect(id).toMatch(/^[0-9a-f]{10}$/);
    const up = await book.post(book.first, "outcomes", { ...added?.refused.entered, intent: "up:primary:1" });
    expect(up?.refused.entered).toMatchObject({ "primary.0.id": id, "primary.1.id": "a", "primary.1.name.en": "Pain" });
    const less = await book.post(book.first, "outcomes", { ...up?.refused.entered, intent: "remove:primary:0" });
    expect(less?.refused.entered).toMatchObject({ "primary.0.name.en": "Pain" });
    expect(less?.findings?.facts.map(({ id: rule }) => rule)).toContain("primary_outcome_time");
    expect(await stored("outcomes")).toEqual({});
  });

  it("within rows go the same way, and a group that the section lacks is not found", async () => {
    const added = await book.post(book.first, "places", { "places.0.id": "a", intent: "add:places.0.contacts" });
    expect(added?.refused.entered["places.0.contacts.0.id"]).toMatch(/^[0-9a-f]{10}$/);
    await expect(book.post(book.first, "places", { intent: "add:nothing" })).rejects.toThrow("not found");
  });
});

describe("what a form brings", () => {
  it("is kept as it is typed: partial dates, decimals, yes and no, one text a line", async () => {
    const fields = {
      revision: "0",
      dataMonitoringCommittee: "false",
      verifiedOn: "2023",
      "completion.date": "2027-02",
    };
    expect(await book.post(book.first, "oversight", fields)).toBeNull();
    expect(await stored("oversight")).toMatchObject({
      dataMonitoringCommittee: false,
      verifiedOn: "2023",
      completion: { date: "2027-02" },
    });
    expect((await book.read(book.first, "oversight")).entries).toMatchObject({ dataMonitoringCommittee: "false" });
  });

  it.each([
    ["verifiedOn", "2023-02-30", "partial_date_form"],
    ["sharingPlan", "perhaps", "notAChoice"],
    ["resultsUrl", "nowhere", "url_form"],
  ])("is refused by name at %s when it cannot be: %s", async (path, value, message) => {
    const issues = await book
      .post(book.first, "oversight", { revision: "1", [path]: value })
      .catch((error: { issues: unknown }) => error.issues);
    expect(issues).toContainEqual({ path, message });
  });

  it("keeps a scan by its first bytes, whatever it calls itself, and refuses what is none", async () => {
    const approval = {
      revision: "1",
      "approvals.0.id": "a",
      "approvals.0.kind": "ministry",
      "approvals.0.body.en": "MoH",
    };
    const scan = new File(["%PDF-1.7 scanned"], "decision.txt", { type: "text/plain" });
    expect(await book.post(book.first, "oversight", { ...approval, "approvals.0.scanFile": scan })).toBeNull();
    const [document] = await open.owner.selectFrom("trial_documents").selectAll().execute();
    expect(document).toMatchObject({ media_type: "application/pdf", added_by: book.first.accountId });
    expect(await stored("oversight")).toMatchObject({ approvals: [{ scan: document?.sha256.toString("hex") }] });
    const held = await book.open(book.second, document?.sha256.toString("hex") ?? "");
    expect(held.content.toString()).toBe("%PDF-1.7 scanned");
    await expect(book.open(book.stranger, document?.sha256.toString("hex") ?? "")).rejects.toThrow("not found");
    const page = new File(["<html>"], "decision.pdf", { type: "application/pdf" });
    await expect(
      book.post(book.first, "oversight", { ...approval, revision: "2", "approvals.0.scanFile": page }),
    ).rejects.toThrow("scanKind");
  });
});

describe("a record of 437 places", () => {
  const place = (index: number) => ({
    id: `place-${index}`,
    facility: `Hospital ${index}`,
    city: "Hanoi",
    country: "VN",
    status: "recruiting",
    contacts: [{ id: "c1", name: "Contact", phone: "024 3333 4444", email: "contact@example.org" }],
    latitude: 21.03,
    longitude: 105.85,
  });

  beforeAll(async () => {
    const places = Array.from({ length: 437 }, (_, index) => place(index));
    await open.owner
      .insertInto("trial_drafts")
      .values({
        trial_id: await trialId(),
        section: "places",
        revision: 1,
        content: JSON.stringify({ places }),
        saved_by: book.first.accountId,
        saved_at: new Date(),
      })
      .execute();
  });

  it("is shown twenty-five at a time, and saved without touching the others", async () => {
    const shown = await book.read(book.first, "places", "?places=100");
    expect(shown.windows).toEqual({ places: { first: 100, total: 437 } });
    const fields = { ...shown.entries, "seen.places": shown.seen["places"] ?? "", "places.0.facility": "Renamed" };
    expect(await book.post(book.first, "places", { ...fields, revision: "1" })).toBeNull();
    const { places } = (await stored("places")) as { places: { id: string; facility: string }[] };
    expect(places).toHaveLength(437);
    expect(places.map(({ id }) => id)).toEqual(Array.from({ length: 437 }, (_, index) => `place-${index}`));
    expect(places[100]).toEqual({ ...place(100), facility: "Renamed" });
  });

  it("is judged whole while a part of it is written, each row by its place among all", async () => {
    const shown = await book.read(book.first, "places", "?places=100");
    const seen = { "seen.places": shown.seen["places"] ?? "" };
    const { facts } = await book.judge(book.first, "places", {
      ...shown.entries,
      ...seen,
      "places.3.status": "nowhere",
    });
    expect(facts.filter(({ id }) => id === "input").map(({ field }) => field)).toEqual(["places.103.status"]);
  });

  it("is saved in less time than somebody notices", async () => {
    const times: number[] = [];
    for (let revision = 2; revision < 12; revision += 1) {
      const shown = await book.read(book.first, "places", "?places=50");
      const fields = {
        ...shown.entries,
        "seen.places": shown.seen["places"] ?? "",
        "places.0.city": `City ${revision}`,
      };
      const begun = performance.now();
      expect(await book.post(book.first, "places", { ...fields, revision: String(revision) })).toBeNull();
      times.push(performance.now() - begun);
    }
    const median = times.sort((a, b) => a - b)[5] ?? 0;
    expect(median).toBeLessThan(500);
  });
});
