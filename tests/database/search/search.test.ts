import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rankedMatches } from "@db/queries/found-trials";
import { insertSearchWords, insertTrialSearch } from "@db/queries/trial-search";
import { wordsOf } from "~/domain/trials/search-query";
import { countFound, placeOf, searchTrials } from "~/services/trials/search-trials.server";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../../support/databases";

const book: readonly { id: string; number: string; head: string; body?: string; enrolled?: number }[] = [
  { id: "knee", number: "TB-2026-00001-3", head: "Tế bào gốc trung mô trong thoái hóa khớp gối", enrolled: 30 },
  { id: "palsy", number: "NCT04821102", head: "Stem cells in children with cerebral palsy", enrolled: 50 },
  { id: "killer", number: "jRCT2043210077", head: "Autologous natural killer cells in lymphoma", enrolled: 12 },
  {
    id: "body",
    number: "ACTRN12622000001",
    head: "An allogeneic product",
    body: "osteoarthritis of the knee; NK cell",
    enrolled: 5,
  },
  { id: "heart", number: "NCT00000105", head: "Bone marrow after heart attack: treating patients" },
];

describe.each([
  ["native", createNativeDatabase],
  ["embedded", createEmbeddedDatabase],
] as const)("search on the %s database", (_kind, create) => {
  let open: TestDatabase;

  async function list(row: (typeof book)[number], day: string): Promise<void> {
    const { id } = await open.owner
      .insertInto("trials")
      .values({ public_id: `find-${row.id}`, standing: "catalogue", title_en: row.head })
      .returning("id")
      .executeTakeFirstOrThrow();
    const text = (words: string) => wordsOf(words).join(" ");
    await insertTrialSearch(open.owner, {
      trial_id: id,
      public_id: `find-${row.id}`,
      standing: "catalogue",
      synthetic: false,
      title_en: row.head,
      recruitment_status: "recruiting",
      countries: ["VN"],
      conditions_en: ["Knee"],
      conditions_vi: ["Gối"],
      enrolled: row.enrolled ?? null,
      listed_on: day,
      text: { head: text(`${row.number} ${row.head}`), body: text(row.body ?? "") },
    });
  }

  const found = async (typed: string, more: { order?: "date" | "enrolment" } = {}) =>
    (await searchTrials(open.read, { typed, limit: 10, ...more })).trials.map(({ public_id }) => public_id.slice(5));

  beforeAll(async () => {
    open = await create();
    for (const [index, row] of book.entries()) await list(row, `2026-01-0${index + 1}`);
  }, 60_000);
  afterAll(() => open?.drop());

  it.each([
    ["words with marks", "thoái hóa khớp gối", ["knee", "body"]],
    ["words without marks", "thoai hoa khop goi", ["knee", "body"]],
    ["another form of an English word", "treated patient", ["heart"]],
    ["a phrase and not its words apart", '"cells in children"', ["palsy"]],
    ["a phrase that stands nowhere", '"children in cells"', []],
    ["the beginning of a word", "lymph", ["killer"]],
    ["a synonym in the other language", "tế bào diệt tự nhiên", ["killer", "body"]],
    ["an abbreviation", "NK cell", ["killer", "body"]],
    ["a registration number", "TB-2026-00001-3", ["knee"]],
    ["a number of another registry", "nct04821102", ["palsy"]],
    [
      "quotation marks and operators without meaning",
      `"' & | ! <-> :* (`,
      ["heart", "body", "killer", "palsy", "knee"],
    ],
  ])("finds by %s, the head before the body", async (_what, typed, expected) => {
    expect(await found(typed)).toEqual(expected);
  });

  it("searches for the nearest words when nothing holds what was typed, and says so", async () => {
    const answer = await searchTrials(open.read, { typed: "lymphmoa", limit: 10 });
    expect(answer.respelt).toBe("lymphoma");
    expect(answer.trials.map(({ public_id }) => public_id)).toEqual(["find-killer"]);
    expect((await searchTrials(open.read, { typed: "zzzzqqq", limit: 10 })).respelt).toBeNull();
  });

  it("orders by date and by enrolment, and pages through each order without a gap", async () => {
    expect(await found("", { order: "enrolment" })).toEqual(["palsy", "knee", "killer", "body", "heart"]);
    for (const order of ["relevance", "date", "enrolment"] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const after = placeOf(cursor, order);
        const page = await searchTrials(open.read, { typed: "cells in", order, after, limit: 1 });
        seen.push(...page.trials.map(({ public_id }) => public_id));
        cursor = page.next;
      } while (cursor !== null && seen.length < 20);
      expect(seen.length).toBe(new Set(seen).size);
      expect(new Set(seen)).toEqual(
        new Set(["find-palsy", "find-killer", "find-body"].filter((id) => seen.includes(id))),
      );
      expect(seen.length).toBe((await found("cells in")).length);
    }
  });

  it.each([
    ["status", { status: "recruiting" }, ["killer", "body"]],
    ["another status", { status: "withdrawn" }, []],
    ["country", { country: "VN" }, ["killer", "body"]],
    ["condition", { condition: "Knee" }, ["killer", "body"]],
    ["kind", { kind: "catalogue" }, ["killer", "body"]],
    ["the synthetic ones", { kind: "synthetic" }, []],
    ["no province", { province: "none" }, ["killer", "body"]],
    ["totals", { counted: true }, ["killer", "body"]],
    ["several at once", { status: "recruiting", country: "VN", province: "01" }, []],
  ])("narrows what holds the words by %s, in each order and in its count", async (_what, narrowing, expected) => {
    const ids = async (order: "relevance" | "date") => {
      const { trials } = await searchTrials(open.read, { typed: "NK cell", limit: 10, order, ...narrowing });
      return trials.map(({ public_id }) => public_id.slice(5));
    };
    expect(await ids("relevance")).toEqual(expected);
    expect(await ids("date")).toEqual(expected.toReversed());
    const { narrowing: asked } = await searchTrials(open.read, { typed: "NK cell", limit: 10, ...narrowing });
    expect(await countFound(open.read, asked)).toEqual({ count: expected.length, more: false });
  });

  it("finds by a beginning that very many words have", async () => {
    const many = Array.from({ length: 60 }, (_, at) => `lym${String.fromCodePoint(97 + (at % 26), 97 + (at % 7), 98)}`);
    await insertSearchWords(open.owner, [many.join(" ")]);
    expect(await found("lym")).toEqual(["killer"]);
    expect(await found("lympho")).toEqual(["killer"]);
  });

  it("keeps counts with every statement that changes the list", async () => {
    const kept = async () =>
      Object.fromEntries(
        (await open.owner.selectFrom("trial_counts").selectAll().where("count", "<>", 0).execute()).map((row) => [
          `${row.facet} ${row.value}`,
          row.count,
        ]),
      );
    expect(await kept()).toMatchObject({ "status recruiting": 5, "country VN": 5, "condition Knee": 5 });
    await open.owner
      .updateTable("trial_search")
      .set({ recruitment_status: "complete", countries: ["VN", "KR"] })
      .where("public_id", "in", ["find-knee", "find-palsy"])
      .execute();
    expect(await kept()).toMatchObject({
      "status recruiting": 3,
      "status complete": 2,
      "country KR": 2,
      "country VN": 5,
    });
    await open.owner.deleteFrom("trial_search").where("public_id", "=", "find-knee").execute();
    expect(await kept()).toMatchObject({ "status complete": 1, "country KR": 1, "standing catalogue": 4 });
    await list({ id: "knee-again", number: "X", head: "again" }, "2026-02-01");
    expect(await countFound(open.read, { terms: [] })).toEqual({ count: 5, more: false });
  });

  it("ranks the newest where more trials hold the words than are ranked, whatever order they were entered in", async () => {
    await sql`with added as (
        insert into trials (public_id, standing) select 'many-' || n, 'catalogue' from generate_series(1, ${rankedMatches + 50}) n
        returning id, public_id)
      insert into trial_search (trial_id, public_id, standing, synthetic, countries, conditions_en, conditions_vi, listed_on, document)
      select id, public_id, 'catalogue', false, '{}', '{}', '{}', date '2025-12-31' - substr(public_id, 6)::int * 20,
        trial_document('', 'ubiquitous') from added`.execute(open.owner);
    const { trials } = await searchTrials(open.read, { typed: "ubiquitous", limit: rankedMatches + 50 });
    expect(trials).toHaveLength(rankedMatches);
    const ranked = new Set(trials.map(({ public_id }) => public_id));
    const later = await open.owner
      .selectFrom("trial_search")
      .select("public_id")
      .where("public_id", "like", "many-%")
      .where("listed_on", ">=", "1995-01-01")
      .execute();
    expect(later.length).toBeGreaterThan(500);
    expect(later.filter(({ public_id }) => !ranked.has(public_id))).toEqual([]);
    const newest = await searchTrials(open.read, { typed: "ubiquitous", limit: 3, order: "date" });
    expect(newest.trials.map(({ public_id }) => public_id)).toEqual(["many-1", "many-2", "many-3"]);
  });
});
