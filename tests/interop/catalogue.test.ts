import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findExportedTrial, listExportedTrials } from "@db/queries/trial-export";
import type { Tree } from "~/domain/interop/mapping/json-tree";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { systemActor } from "~/services/act";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { ctgovStudy, exportBar, exportedFile } from "~/services/interop/export-trial.server";
import { importCatalogue } from "~/services/interop/import-catalogue.server";
import { readFileSource, readJsonSource } from "~/services/interop/read-source.server";
import { startImportedDraft } from "~/services/interop/start-imported-draft.server";
import { asActor } from "@db/client/as-actor";
import { createNativeDatabase, type TestDatabase } from "../support/databases";
import { createAccountWith, createOrganisation, createTrial } from "../support/trial-factory";
import { grantOf } from "../support/signed-in";
import { smallStudy } from "./small-study";

const registry = { name: "Trialbook", publicUrl: "https://trialbook.example" };
let book: TestDatabase;

beforeAll(async () => {
  book = await createNativeDatabase();
});
afterAll(() => book.drop());

function study(number: string, title: string): Tree {
  const made = structuredClone(smallStudy()) as unknown as { protocolSection: { identificationModule: Tree } };
  Object.assign(made.protocolSection.identificationModule, { nctId: number, briefTitle: title });
  return made as unknown as Tree;
}

const bring = (...studies: Tree[]) =>
  book.owner.transaction().execute((trx) =>
    importCatalogue(
      { trx, actor: systemActor, now: new Date() },
      studies.map((one) => readJsonSource(JSON.stringify(one))),
      "imported",
    ),
  );

describe("the catalogue", () => {
  it("takes new records in, leaves unchanged ones alone, and gives changed ones a version", async () => {
    expect(await bring(study("NCT00000011", "One"), study("NCT00000012", "Two"))).toMatchObject({
      added: ["NCT00000012", "NCT00000011"],
      changed: [],
    });
    expect(await bring(study("NCT00000011", "One"), study("NCT00000012", "Two, new"))).toMatchObject({
      added: [],
      unchanged: ["NCT00000011"],
      changed: ["NCT00000012"],
    });
    const versions = await book.owner
      .selectFrom("trial_versions as v")
      .innerJoin("trials as t", "t.id", "v.trial_id")
      .select(["t.public_id", "v.number", "v.kind"])
      .orderBy("t.public_id")
      .orderBy("v.number")
      .execute();
    expect(versions).toEqual([
      { public_id: "nct00000011", number: 1, kind: "citation" },
      { public_id: "nct00000012", number: 1, kind: "citation" },
      { public_id: "nct00000012", number: 2, kind: "citation" },
    ]);
    const listed = await book.owner.selectFrom("trial_search").select(["title_en", "standing", "listed_on"]).execute();
    expect(listed).toContainEqual({ title_en: "Two, new", standing: "catalogue", listed_on: "2022-11-05" });
  });

  it("refuses a number that a trial of this registry bears, and takes the last of two alike in one batch", async () => {
    const trialId = await book.owner.transaction().execute((trx) => createTrial(trx));
    const number = { identifier: "NCT00000021", trial_id: trialId, kind: "secondary", authority: "ClinicalTrials.gov" };
    await book.owner.insertInto("trial_identifiers").values(number).execute();
    const outcome = await bring(study("NCT00000021", "A"), study("NCT00000022", "B"), study("NCT00000022", "C"));
    expect(outcome.added).toEqual(["NCT00000022"]);
    expect(outcome.refused).toEqual([
      { number: "NCT00000022", why: "again_in_batch" },
      { number: "NCT00000021", why: "borne_by_another" },
    ]);
    const taken = await findExportedTrial(book.owner, "nct00000022");
    expect(taken?.record.identification.publicTitle?.en).toBe("C");
  });

  it("enters one event a batch, and the chain verifies", async () => {
    const events = await book.owner.selectFrom("audit_events").select("verb").where("chain", "=", "registry").execute();
    expect(events.filter(({ verb }) => verb === "catalogue.imported")).toHaveLength(3);
    expect((await verifyAudit(book.owner)).faultCount).toBe(0);
  });

  it("exports what was imported, all trials but synthetic ones", async () => {
    await book.owner.transaction().execute((trx) => createTrial(trx, { publicId: "made-up", synthetic: true }));
    const trial = await findExportedTrial(book.owner, "nct00000011");
    expect(trial && canonicalJson(ctgovStudy(trial, registry))).toBe(
      canonicalJson(study("NCT00000011", "One") as JsonValue),
    );
    expect(trial && exportedFile(trial, "ictrp", registry).text).toContain("<trial_id>NCT00000011</trial_id>");
    const all = await listExportedTrials(book.owner, 0, 100);
    expect(all.map(({ public_id }) => public_id)).not.toContain("made-up");
    const madeUp = await findExportedTrial(book.owner, "made-up");
    expect(madeUp && exportBar(madeUp, registry)).toBe("synthetic_not_exported");
    const mistaken = trial && { ...trial, mistaken: true };
    expect(() => mistaken && exportedFile(mistaken, "ictrp", registry)).toThrow("mistaken_not_exported");
    expect(mistaken && JSON.parse(exportedFile(mistaken, "json", registry).text)).toMatchObject({ mistaken: true });
  });

  it("reads its own JSON back without a loss, and refuses one that breaks its form", async () => {
    const trial = await findExportedTrial(book.owner, "nct00000011");
    if (!trial) throw new Error("a trial");
    const { text } = exportedFile(trial, "json", registry);
    expect(readFileSource(text).record).toEqual(trial.record);
    expect(() => readFileSource(text.replace('"phase":"1-2"', '"phase":"9"'))).toThrow("ownField?field=design.phase");
  });
});

describe("a draft from elsewhere", () => {
  it("is begun with every section that the source states, and what it has no place for beside it", async () => {
    const organisationId = await createOrganisation(book.owner);
    const actor = await createAccountWith(book.owner, [grantOf("investigator", { organisationId })]);
    const source = readJsonSource(JSON.stringify(study("NCT00000031", "Draft")));
    const publicId = await asActor(book.db, actor, (trx) =>
      startImportedDraft({ trx, actor, now: new Date(Date.now() - 60_000) }, { organisationId, source }),
    );
    const trial = await book.owner
      .selectFrom("trials")
      .selectAll()
      .where("public_id", "=", publicId)
      .executeTakeFirstOrThrow();
    expect(trial).toMatchObject({ standing: "draft", title_en: "Draft" });
    const drafts = await book.owner
      .selectFrom("trial_drafts")
      .select("section")
      .where("trial_id", "=", trial.id)
      .execute();
    expect(drafts.map(({ section }) => section)).toEqual(
      expect.arrayContaining(["identification", "design", "outcomes", "places"]),
    );
    const origin = await book.owner
      .selectFrom("trial_origins")
      .selectAll()
      .where("trial_id", "=", trial.id)
      .executeTakeFirstOrThrow();
    expect(origin).toMatchObject({ version: 0, format: "ctgov", source_id: "NCT00000031" });
    expect(origin.report.fields.length).toBeGreaterThan(20);
    const elsewhere = await createOrganisation(book.owner);
    const stranger = await createAccountWith(book.owner, [grantOf("investigator", { organisationId: elsewhere })]);
    expect(
      await asActor(book.db, stranger, (trx) =>
        trx.selectFrom("trial_origins").select("version").where("trial_id", "=", trial.id).execute(),
      ),
    ).toEqual([]);
  });
});
