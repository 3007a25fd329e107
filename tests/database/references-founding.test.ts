import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listLegalInstruments } from "@db/queries/legal-instruments";
import { listTrialsOfOrganisation } from "@db/queries/organisation-trials";
import { getOrganisation } from "@db/queries/organisations";
import { listPartnerships } from "@db/queries/partnerships";
import { listTechniques } from "@db/queries/techniques";
import { listClaims, listReportedCounts } from "@db/queries/trial-page";
import { findPublicIdByIdentifier, findPublicTrial } from "@db/queries/trials";
import { loadFoundingRecords } from "~/services/founding/load-founding-records.server";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../support/databases";

const now = new Date("2026-03-01T02:00:00Z");

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("a book with the founding records (%s)", (_kind, create) => {
  let open: TestDatabase;
  const said: string[] = [];
  const load = () =>
    open.owner
      .transaction()
      .execute((trx) => loadFoundingRecords({ trx, actor: "system", now }, (line) => said.push(line)));
  const trial = async (publicId: string) => {
    const row = await findPublicTrial(open.read, publicId);
    if (!row) throw new Error(`no trial ${publicId}`);
    return row;
  };

  beforeAll(async () => {
    open = await create();
    await load();
  });
  afterAll(() => open.drop());

  it("says how many of each kind were loaded", () => {
    expect(said).toEqual([
      "6 sources",
      "10 organisations",
      "12 techniques",
      "8 legal instruments",
      "3 partnerships",
      "8 cited accounts and catalogue records",
    ]);
  });

  it("shows 30 reported beside 50 proposed for cerebral palsy, with no plan, no number and no site", async () => {
    const row = await trial("cerebral-palsy-phase-1");
    expect(row).toMatchObject({ standing: "cited", planned_size: null, registration_number: null, public_version: 1 });
    const listed = await open.read.selectFrom("trial_search").selectAll().where("trial_id", "=", row.id).execute();
    expect(listed).toMatchObject([{ enrolled: 30, proposed: 50, planned: null }]);
    const counts = await listReportedCounts(open.read, row.id);
    expect(counts.map(({ cohort_code, measure, count, as_of }) => ({ cohort_code, measure, count, as_of }))).toEqual([
      { cohort_code: "initial", measure: "enrolled", count: 30, as_of: null },
    ]);
  });

  it("holds the proposal once: the expansion's account leads to it by its relation", async () => {
    const proposals = await open.read.selectFrom("cohort_proposals").select(["trial_id", "additional"]).execute();
    expect(proposals).toEqual([{ trial_id: (await trial("cerebral-palsy-phase-1")).id, additional: 50 }]);
    const relations = await open.read
      .selectFrom("trial_relations as relation")
      .innerJoin("trials as from", "from.id", "relation.trial_id")
      .innerJoin("trials as to", "to.id", "relation.related_trial_id")
      .select(["from.public_id as from", "relation.kind", "to.public_id as to", "relation.inferred"])
      .orderBy("relation.trial_id")
      .orderBy("relation.related_trial_id")
      .execute();
    expect(relations).toEqual([
      { from: "cerebral-palsy-phase-1", kind: "may_be_the_same_as", to: "nct02574923", inferred: true },
      { from: "cerebral-palsy-phase-1", kind: "beside", to: "nct02569775", inferred: true },
      { from: "cerebral-palsy-expansion", kind: "expands", to: "cerebral-palsy-phase-1", inferred: false },
      { from: "nk-cells-vaxcell-bio", kind: "may_be_the_same_as", to: "nct05040438", inferred: true },
    ]);
  });

  it("finds a catalogue record by its registry's number and gives it its sponsor", async () => {
    expect(await findPublicIdByIdentifier(open.read, "nct02574923")).toBe("nct02574923");
    const vinmec = await getOrganisation(open.read, "vinmec");
    expect((await trial("nct02569775")).sponsor_organisation_id).toBe(vinmec.id);
    const trials = await listTrialsOfOrganisation(open.read, vinmec);
    expect(trials.map(({ public_id, ties }) => [public_id, ties])).toEqual([
      ["nct02574923", ["sponsor"]],
      ["nct02569775", ["sponsor"]],
      ["immune-cells-blood-cancer", ["named"]],
    ]);
  });

  it("keeps claims with what they lack and out of every count", async () => {
    const { id } = await trial("nk-cells-vaxcell-bio");
    const claims = await listClaims(open.read, id);
    expect(claims.map(({ figure, missing }) => [figure, missing.length])).toEqual([
      ["up to 66.7%", 5],
      ["up to 100%", 5],
    ]);
    expect(await listReportedCounts(open.read, id)).toEqual([]);
  });

  it("lists techniques with every statement, instruments with no status, partnerships with their parties in order", async () => {
    const techniques = await listTechniques(open.read);
    expect(techniques).toHaveLength(12);
    expect(techniques.flatMap(({ statements }) => statements)).toHaveLength(17);
    const instruments = await listLegalInstruments(open.read);
    expect(new Set(instruments.map(({ status }) => status))).toEqual(new Set(["not_checked"]));
    expect(instruments[0]?.issued_on).toBe("2015-04-03");
    const [memorandum, transfer] = await listPartnerships(open.read);
    expect(memorandum?.parties.map(({ public_id }) => public_id)).toEqual([
      "thong-nhat-hospital",
      "cryoviva-tissue-bank-vietnam",
      "fbiomed-medical-services-trading",
    ]);
    expect(memorandum).toMatchObject({ signed_on: "2023-02-27", trial: "umbilical-msc-musculoskeletal" });
    expect(transfer?.parties.map(({ public_id, inferred }) => [public_id, inferred])).toEqual([
      [null, false],
      ["vinmec", true],
    ]);
  });

  it("audits each account on its own chain and the references on the registry's", async () => {
    const events = await open.owner.selectFrom("audit_events").select(["chain", "verb"]).orderBy("chain").execute();
    expect(events.filter(({ verb }) => verb === "trial.cited")).toHaveLength(8);
    expect(events.filter(({ chain }) => chain === "registry").map(({ verb }) => verb)).toEqual(["references.loaded"]);
  });

  it("leaves a book that holds them as it is", async () => {
    const before = said.length;
    await load();
    expect(said).toHaveLength(before);
    const { trials } = await open.read
      .selectFrom("trials")
      .select((row) => row.fn.countAll().as("trials"))
      .executeTakeFirstOrThrow();
    expect(Number(trials)).toBe(8);
  });
});
