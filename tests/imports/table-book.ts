import { listCohorts, listSites } from "@db/queries/cohorts";
import { getTrial } from "@db/queries/trials";
import type { OpenDatabase } from "@db/client/open-database";
import type { Scope } from "~/domain/access/scope";
import { columnsOf, type TabularKind } from "~/domain/interop/tabular/file-kinds";
import { matchHeadings } from "~/domain/interop/tabular/match-headings";
import { importTable, type TableImport } from "~/services/imports/import-table.server";
import { readFile } from "~/services/imports/read-file.server";
import { asSystem, createTrackedTrial, everywhere, type TrackedTrial } from "../database/cohorts/tracked-trial";

/** A tracked trial with the codes that files name its two sites and its cohort by. */
export interface TableTrial extends TrackedTrial {
  sites: [string, string];
  cohort: string;
}

export async function createTableTrial(book: OpenDatabase, planned = 30): Promise<TableTrial> {
  const trial = await createTrackedTrial(book.owner, planned);
  const sites = await listSites(book.owner, trial.trialId);
  const codeOf = (id: number): string => sites.find((site) => site.id === id)?.code ?? "";
  const [first, second] = trial.siteIds;
  const cohort = (await listCohorts(book.owner, trial.trialId))[0]?.code ?? "";
  return { ...trial, sites: [codeOf(first), codeOf(second)], cohort };
}

/** Imports lines of semicolon-separated text into the trial, as the system on the owner's handle. */
export async function importLines(
  book: OpenDatabase,
  trial: TableTrial,
  kind: TabularKind,
  lines: readonly string[],
  options: { goodRows?: boolean; scope?: Scope } = {},
): Promise<TableImport> {
  const sheet = await readFile(Buffer.from(lines.join("\r\n")), 100_000);
  const map = matchHeadings(sheet.headings, columnsOf[kind]);
  const { goodRows = false, scope = everywhere } = options;
  return asSystem(book.owner, async (act) =>
    importTable(act, scope, await getTrial(act.trx, trial.trialId), { kind, sheet, map, label: "test", goodRows }),
  );
}

/** Faults as `line column: code`. */
export function faultsOf({ file }: TableImport): string[] {
  return file.faults.map(({ line, heading, message }) => {
    return `${line} ${heading}: ${message.split("?")[0]?.split(":").at(-1)?.split(".").at(-1)}`;
  });
}
