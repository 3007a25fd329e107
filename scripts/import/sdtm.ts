import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { Say } from "~/lib/command-line.server";
import type { SdtmStudy } from "~/domain/interop/sdtm/sdtm-study";
import { errorText } from "~/lib/languages/error-text";
import { translatorFor } from "~/lib/languages/translator";
import { systemActor } from "~/services/act";
import { importStudy, isSimulated, type StudyImport } from "~/services/imports/import-study.server";
import { readStudySheets, studyFilesOf, studyOf } from "~/services/imports/read-study.server";
import { getTrialInScope } from "../../db/queries/desk-trials";
import type { ImportKind } from "./import-kind";
import { onBook } from "./open-book";

const everything = { everything: true, trialIds: [], siteIds: [], organisationIds: [] };

/** The CSV files of a folder or a zip. */
function filesAt(path: string): Map<string, Buffer> {
  if (!statSync(path).isDirectory()) return studyFilesOf(readFileSync(path));
  const names = readdirSync(path).filter((name) => name.toLowerCase().endsWith(".csv"));
  return new Map(names.map((name) => [name, readFileSync(join(path, name))]));
}

function report(study: SdtmStudy, { trial, report: came }: StudyImport, say: Say): void {
  say(`Trial ${trial.public_id}: ${study.subjects.length} subjects at ${study.sites.length} sites in the file.`);
  const stored = Object.entries(came.stored).map(([table, rows]) => `${rows} ${table}`);
  say(stored.length === 0 ? "The book holds all of it already: nothing was stored." : `Stored: ${stored.join(", ")}.`);
  for (const { code, count, examples } of came.findings) say(`Found ${code}: ${count} (${examples.join("; ")})`);
  const t = translatorFor("en").getFixedT(null, "errors");
  for (const { domain, what, rows } of came.leftOut) say(`Left out, ${domain}: ${errorText(t, what)}, ${rows} rows`);
}

async function run(given: string[], say: Say): Promise<void> {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { trial: { type: "string" }, simulated: { type: "boolean" } },
  });
  const [path] = positionals;
  if (path === undefined) throw new Error("Name the folder or zip that holds dm.csv and the other domains.");
  const study = studyOf(readStudySheets(filesAt(path)));
  say(
    `Rows read: ${Object.entries(study.rows)
      .map(([domain, rows]) => `${domain} ${rows}`)
      .join(", ")}.`,
  );
  await onBook(async ({ owner }) => {
    const imported = await owner.transaction().execute(async (trx) => {
      const act = { trx, actor: systemActor, now: new Date() };
      const trial = values.trial === undefined ? null : await getTrialInScope(trx, everything, values.trial);
      const simulated = values.simulated ?? isSimulated(study.studyId);
      return importStudy(act, everything, study, { trial, label: basename(path), simulated });
    });
    report(study, imported, say);
  });
}

/** A study in CDISC SDTM: DM, DS, AE, SV and RS as CSV. */
export const importSdtm: ImportKind = {
  usage: `FOLDER_OR_ZIP [--trial ID] [--simulated]
      DM, DS, AE, SV and RS as CSV. Without --trial the study becomes a catalogue record. The second time changes nothing.`,
  run,
};
