import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import { getImportBatch } from "@db/queries/import-batches";
import { getTrial } from "@db/queries/trials";
import type { Actor } from "~/domain/access/roles";
import { scopeOf } from "~/domain/access/scope";
import { columnsOf } from "~/domain/interop/tabular/file-kinds";
import { matchHeadings } from "~/domain/interop/tabular/match-headings";
import { NotFound } from "~/lib/errors";
import { importTable } from "~/services/imports/import-table.server";
import { readFile } from "~/services/imports/read-file.server";
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
