import {
  listDocumentNames,
  listSiteRows,
  listSiteTallies,
  siteColumns,
  type SiteRow,
  type SiteTable,
  siteTableNames,
} from "@db/queries/site-copy-rows";
import { csvHead, csvLine } from "~/lib/csv-text";
import { particularFields } from "~/domain/safety/adverse-event";
import { openParticulars } from "~/services/safety/particulars.server";
import { openAge } from "~/services/cohorts/participant-standing.server";
import { openSealedText } from "~/services/sealing.server";
import type { StudyReading } from "./study-pages.server";
import type { ZipPart } from "./zip-parts.server";

const sealedText = (value: SiteRow[string] | undefined): string | null => (typeof value === "string" ? value : null);

/** A row with what is sealed in it opened: it is the site's own. */
function openedRow({ site_number_sealed, age_sealed, particulars_sealed, ...row }: SiteRow, table: SiteTable): SiteRow {
  const number = sealedText(site_number_sealed);
  if (table === "site_numbers") {
    const age = openAge(sealedText(age_sealed));
    return {
      ...row,
      site_number: number === null ? null : openSealedText(number),
      age_months: age?.months ?? null,
      majority_month: age?.majorityMonth ?? null,
    };
  }
  if (table === "adverse_event_particulars") return { ...row, ...openParticulars(sealedText(particulars_sealed)) };
  return row;
}

const openedColumns: Readonly<Partial<Record<SiteTable, readonly string[]>>> = {
  site_numbers: ["site_number", "age_months", "majority_month"],
  adverse_event_particulars: ["number", ...particularFields],
};

function* csvText(columns: readonly string[], rows: readonly SiteRow[]): Generator<string> {
  yield csvHead([...columns]);
  for (const row of rows) yield csvLine(columns.map((column) => row[column] ?? null));
}

async function tablePart(reading: StudyReading, siteId: number, table: SiteTable): Promise<ZipPart> {
  const rows = (await listSiteRows(reading.db, reading.scope, table, siteId)).map((row) => openedRow(row, table));
  const columns = ["participant", ...(openedColumns[table] ?? siteColumns(table))];
  const shown = columns.filter((column) => column !== "arm" || reading.arms);
  return { name: `${table}.csv`, text: csvText(shown, rows) };
}

const tallyColumns = ["month", "considered", "not_eligible", "declined", "other", "corrects", "reason"];
const documentColumns = ["name", "media_type", "sha256", "added_at"];

/**
 * What a site holds beside the tables of the trial, as CSV: its own numbers and what is held of ages, checks of eligibility,
 * allocations, the particulars of adverse events and their sendings, queries, pre-screening, and the names of the trial's documents.
 */
export async function* siteParts(reading: StudyReading, siteId: number): AsyncGenerator<ZipPart> {
  for (const table of siteTableNames) yield tablePart(reading, siteId, table);
  const tallies = await listSiteTallies(reading.db, siteId);
  yield { name: "prescreening.csv", text: csvText([...tallyColumns, "entered_by", "entered_at"], tallies) };
  const documents = await listDocumentNames(reading.db, reading.reach.trialId);
  yield { name: "documents.csv", text: csvText(documentColumns, documents) };
}
