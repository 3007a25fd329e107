import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bulkRouter } from "~/api/v1/bulk";
import { systemActor } from "~/services/act";
import { type DumpManifest, writeDumps } from "~/services/dumps/write-dumps.server";
import { refreshTrialSearch } from "~/services/trials/refresh-search.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { createTrial } from "../../support/trial-factory";
import { type ComposedApp, startComposed } from "../server/composed-app";

const now = new Date("2026-03-02T18:00:00Z");
const registry = { registryName: "Registry", publicUrl: "http://registry.test" };

describe("the dumps of all public trials", () => {
  let open: TestDatabase;
  let app: ComposedApp;
  const folder = mkdtempSync(join(tmpdir(), "trialbook-dumps-"));

  async function addTrial(publicId: string, synthetic: boolean): Promise<void> {
    await open.owner.transaction().execute(async (trx) => {
      const trialId = await createTrial(trx, { publicId, synthetic });
      await refreshTrialSearch({ trx, actor: systemActor, now }, trialId);
    });
  }

  beforeAll(async () => {
    open = await createNativeDatabase();
    for (const name of ["dump-a", "dump-b", "dump-c"]) await addTrial(name, false);
    await addTrial("dump-synthetic", true);
    app = await startComposed({ endpoints: [["/api/v1/bulk", bulkRouter(folder)]] });
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await open?.drop();
    rmSync(folder, { recursive: true });
  });

  it("are answered with 404 while there are none", async () => {
    expect((await app.get("/api/v1/bulk/trials.ndjson")).status).toBe(404);
    expect((await app.get("/api/v1/bulk/manifest.json")).status).toBe(404);
  });

  it("hold every trial that is not synthetic, with counts and SHA-256 that are right", async () => {
    await writeDumps(open.read, folder, { registry, now });
    const manifest = (await (await app.get("/api/v1/bulk/manifest.json")).json()) as DumpManifest;
    expect(manifest.files.map(({ name, trials }) => [name, trials])).toEqual([
      ["trials.ndjson", 3],
      ["trials.csv", 3],
      ["ictrp.xml", 3],
    ]);
    for (const { name, sha256, bytes } of manifest.files) {
      const answer = await app.get(`/api/v1/bulk/${name}`);
      const body = Buffer.from(await answer.arrayBuffer());
      expect(body.length).toBe(bytes);
      expect(createHash("sha256").update(body).digest("hex")).toBe(sha256);
      expect(answer.headers.get("etag")).toBe(`"${sha256}"`);
      expect((await app.get(`/api/v1/bulk/${name}`, { "If-None-Match": `"${sha256}"` })).status).toBe(304);
      expect(body.toString("utf8")).not.toContain("dump-synthetic");
    }
    expect(readdirSync(folder).sort()).toEqual(["ictrp.xml", "manifest.json", "trials.csv", "trials.ndjson"]);
  });

  it("are well formed: one JSON a line, and XML with one element a trial", async () => {
    const lines = (await (await app.get("/api/v1/bulk/trials.ndjson")).text()).trim().split("\n");
    const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(["dump-a", "dump-b", "dump-c"]);
    const xml = await (await app.get("/api/v1/bulk/ictrp.xml")).text();
    const { trials } = new XMLParser().parse(xml) as { trials: { trial: { main: { reg_name: string } }[] } };
    expect(trials.trial.map(({ main }) => main.reg_name)).toEqual(["Registry", "Registry", "Registry"]);
  });
});
