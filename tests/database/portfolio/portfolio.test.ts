import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Transaction } from "kysely";
import { listDueDuties, listLateDuties, listResolvedDuties } from "@db/queries/duty-states";
import { listFeedEntries, listSitemapBreaks, listSitemapTrials } from "@db/queries/feed-entries";
import { listPortfolioCounts } from "@db/queries/portfolio-counts";
import { listPublicTrials } from "@db/queries/public-trials";
import { insertSnapshotCadence } from "@db/queries/snapshot-cadences";
import { listSnapshotDisclosures } from "@db/queries/snapshot-disclosures";
import { updateTrial } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { emptyRecord, type TrialRecord } from "~/domain/trials/trial-record";
import { type Act, systemActor } from "~/services/act";
import { cutDueSnapshots } from "~/services/portfolio/cut-due-snapshots.server";
import { noteDuties } from "~/services/portfolio/note-duties.server";
import { narrowingOf } from "~/services/portfolio/portfolio-question";
import { registryFeed, trialFeed } from "~/services/portfolio/public-feed.server";
import { sitemap } from "~/services/portfolio/sitemap.server";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";
import { refreshTrialSearch } from "~/services/trials/refresh-search.server";
import { NotFound } from "~/lib/errors";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { createCohort, createSite, createTrial } from "../../support/trial-factory";

let open: TestDatabase;
beforeAll(async () => {
  open = await createNativeDatabase();
});
afterAll(() => open.drop());

const day = (text: string): Date => new Date(`${text}T05:00:00Z`);

function asSystem<T>(now: Date, work: (act: Act) => Promise<T>): Promise<T> {
  return open.owner.transaction().execute((trx: Transaction<Database>) => work({ trx, actor: systemActor, now }));
}

/** A record of a phase 2 trial at a place in a province; complete since 2024-06-01 where `completed`. */
function record(given: { province?: string; completed?: boolean } = {}): TrialRecord {
  const empty = emptyRecord();
  return {
    ...empty,
    identification: { ...empty.identification, publicTitle: { en: "Knee", vi: "Gối" } },
    places: { places: given.province ? [{ id: "p1", country: "VN", province: given.province, contacts: [] }] : [] },
    oversight: given.completed
      ? { ...empty.oversight, primaryCompletion: { kind: "actual", date: "2024-06-01" }, verifiedOn: "2026-01-01" }
      : empty.oversight,
  };
}

async function listed(given: { province?: string; completed?: boolean; synthetic?: boolean; publicId?: string }) {
  return asSystem(day("2026-01-02"), async (act) => {
    const id = await createTrial(act.trx, { ...given, record: record(given) });
    await updateTrial(act.trx, id, { phase: "2", recruitment_status: "recruiting" });
    await refreshTrialSearch(act, id);
    return id;
  });
}

async function count(facet: string, value: string): Promise<number> {
  const counts = await listPortfolioCounts(open.owner);
  return counts.find((row) => row.facet === facet && row.value === value)?.trials ?? 0;
}

describe("the portfolio's counts", () => {
  it("follow the list, by the province in force, and leave synthetic and mistaken trials out", async () => {
    const id = await listed({ province: "Bắc Giang" });
    await listed({ province: "Bắc Ninh", synthetic: true });
    await listed({});
    expect([await count("province", "24"), await count("province", ""), await count("phase", "2")]).toEqual([1, 1, 2]);
    const narrowing = narrowingOf({ province: "24", phase: "2" });
    const found = await listPublicTrials(open.owner, { ...narrowing, order: "date", limit: 10 });
    expect(found.map(({ trial_id }) => trial_id)).toEqual([id]);
    const mark = (mistaken_at: Date | null) =>
      asSystem(day("2026-01-03"), async (act) => {
        await updateTrial(act.trx, id, { mistaken_at, mistaken_reason: mistaken_at && "Twice" });
        await refreshTrialSearch(act, id);
      });
    await mark(day("2026-01-03"));
    expect([await count("province", "24"), await count("all", "")]).toEqual([0, 1]);
    await mark(null);
    expect([await count("province", "24"), await count("all", "")]).toEqual([1, 2]);
  });
});

describe("the day's duties", () => {
  it("are noted as late since the day after they were due, and as met once they are", async () => {
    const id = await listed({ completed: true, publicId: "late-one" });
    await listed({ completed: true, synthetic: true });
    const note = (text: string) => asSystem(day(text), (act) => noteDuties(act, { after: 0, limit: 100 }));
    await note("2026-01-05");
    const late = await listLateDuties(open.owner, 50);
    expect(late.map(({ public_id, duty, late_on }) => [public_id, duty, late_on])).toContainEqual([
      "late-one",
      "results",
      "2025-06-02",
    ]);
    expect((await note("2026-01-05")).changed).toBe(0);
    const before = late.filter(({ public_id }) => public_id === "late-one").length;
    await asSystem(day("2026-01-08"), (act) =>
      updateTrial(act.trx, id, { mistaken_at: day("2026-01-08"), mistaken_reason: "Twice" }),
    );
    await note("2026-01-08");
    await asSystem(day("2026-01-09"), (act) => updateTrial(act.trx, id, { mistaken_at: null, mistaken_reason: null }));
    const met = await listResolvedDuties(open.owner, "2026-01-01", 50);
    expect(met.filter(({ public_id }) => public_id === "late-one")).toHaveLength(before);
    await note("2026-12-20");
    expect(await listDueDuties(open.owner, "2027-03-20", 50)).toBeInstanceOf(Array);
  });
});

describe("a snapshot of the cadence", () => {
  it("is cut when the month begins and figures have changed, and leaves its ranges to the desk alone", async () => {
    const trialId = await listed({ publicId: "tracked-one" });
    const siteId = await createSite(open.owner, trialId);
    const cohortId = await createCohort(open.owner, trialId);
    const add = (measure: string, on: string, number: number) =>
      open.owner
        .insertInto("daily_counts")
        .values({ trial_id: trialId, site_id: siteId, cohort_id: cohortId, measure, day: on, count: number })
        .execute();
    await add("screened", "2026-01-10", 12);
    await add("screen_failed", "2026-01-10", 2);
    await add("enrolled", "2026-01-10", 9);
    await asSystem(day("2026-01-12"), (act) => cutSnapshot(act, { trialId, reason: "first" }));
    const cut = (text: string) => cutDueSnapshots(open.owner, { now: day(text), threshold: 5 });
    expect(await cut("2026-02-01")).toEqual({ looked: 1, cut: 0 });
    await add("enrolled", "2026-02-10", 20);
    await add("screened", "2026-02-10", 20);
    expect(await cut("2026-02-20")).toEqual({ looked: 0, cut: 0 });
    expect(await cut("2026-03-02")).toEqual({ looked: 1, cut: 1 });
    await insertSnapshotCadence(open.owner, {
      trial_id: trialId,
      cadence: "by_act",
      set_by: null,
      set_at: day("2026-03-03"),
      reason: "Few sites",
    });
    expect(await cut("2026-04-02")).toEqual({ looked: 0, cut: 0 });
    const kept = await listSnapshotDisclosures(open.owner, trialId);
    const first = kept.at(-1);
    expect(kept.map(({ number }) => number)).toEqual([2, 1]);
    const withheld = first?.content.tracked?.flow.boxes.filter(({ count: shown }) => shown === "withheld");
    expect(first?.cells?.map(({ id }) => id).sort()).toEqual(withheld?.map(({ id }) => id).sort());
    expect(withheld?.length).toBeGreaterThan(0);
    for (const cell of first?.cells ?? []) expect(!cell.safe || cell.highest - cell.lowest >= 5).toBe(true);
  });
});

describe("feeds and sitemap", () => {
  const place = { registryName: "Trialbook", publicUrl: "https://registry.example.vn", language: "vi" as const };

  it("name what became public, and no synthetic trial", async () => {
    await listed({ publicId: "played-one", synthetic: true });
    const feed = await registryFeed(open.owner, place);
    expect(feed).toContain("https://registry.example.vn/trials/tracked-one/progress#snapshot-2");
    expect(feed).not.toContain("played-one");
    expect(await trialFeed(open.owner, "tracked-one", place)).toContain("<title>Gối</title>");
    await expect(trialFeed(open.owner, "played-one", place)).rejects.toBeInstanceOf(NotFound);
    const entries = await listFeedEntries(open.owner, { trialId: null, limit: 50 });
    expect(entries.map(({ at }) => at.getTime())).toEqual(entries.map(({ at }) => at.getTime()).sort((a, b) => b - a));
  });

  it("list every address once over the pages of a sitemap", async () => {
    const text = await sitemap(open.owner, place.publicUrl, null);
    expect(text).toContain("<loc>https://registry.example.vn/trials/late-one/progress</loc>");
    expect(text).not.toContain("played-one");
    const all = (await listSitemapTrials(open.owner, 0, 100)).map(({ trial_id }) => trial_id);
    expect(await listSitemapBreaks(open.owner, 2)).toEqual(all.filter((_, at) => at % 2 === 1));
  });
});
