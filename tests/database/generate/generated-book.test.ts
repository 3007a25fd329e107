import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trialRecord } from "~/domain/trials/trial-record";
import { checkProjections } from "~/services/cohorts/rebuild-projections.server";
import { searchTrials } from "~/services/trials/search-trials.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { seededDraw } from "../../../scripts/generate/seeded-draw";
import { writeCohort } from "../../../scripts/generate/write-participants";
import { writeTrials } from "../../../scripts/generate/write-trials";

const now = "2026-03-02T05:00:00.000Z";

describe("a generated book", () => {
  let open: TestDatabase;
  beforeAll(async () => {
    open = await createNativeDatabase();
    const client = new pg.Client(open.url);
    await client.connect();
    const draw = seededDraw(7);
    await writeTrials(client, draw, { first: 1, count: 150, now });
    await writeTrials(client, draw, { first: 151, count: 50, now });
    await writeCohort(client, draw, { publicId: "demo-cohort-test", size: 400, now });
    await client.end();
  }, 60_000);
  afterAll(() => open?.drop());

  it("holds valid records, each marked synthetic, and kept counts that are those of its list", async () => {
    const versions = await open.read.selectFrom("trial_versions").select("record").execute();
    expect(versions).toHaveLength(201);
    for (const { record } of versions) expect(trialRecord.safeParse(record).success).toBe(true);
    const listed = await open.read.selectFrom("trial_search").select(["synthetic", "recruitment_status"]).execute();
    expect(listed.every(({ synthetic }) => synthetic)).toBe(true);
    const counts = await open.read.selectFrom("trial_counts").selectAll().where("facet", "=", "status").execute();
    const recruiting = listed.filter(({ recruitment_status }) => recruitment_status === "recruiting").length;
    expect(counts.find(({ value }) => value === "recruiting")?.count).toBe(recruiting);
  });

  it("is found by search", async () => {
    const { trials } = await searchTrials(open.read, { typed: "DEMO-GEN-0000007", limit: 5 });
    expect(trials.map(({ public_id }) => public_id)).toEqual(["demo-gen-0000007"]);
  });

  it("has projections that are what its events say", async () => {
    const { id } = await open.read
      .selectFrom("trials")
      .select("id")
      .where("public_id", "=", "demo-cohort-test")
      .executeTakeFirstOrThrow();
    const differences = await checkProjections(open.owner, id);
    expect(differences).toEqual([]);
    const participants = await open.read.selectFrom("participants").select("code").where("trial_id", "=", id).execute();
    expect(new Set(participants.map(({ code }) => code)).size).toBe(400);
  });
});
