import { parseArgs } from "node:util";
import { runCommand, type Say } from "~/lib/command-line.server";
import { readSettings } from "~/lib/settings.server";
import { exportKinds } from "./export/kinds";
import { writeExport } from "./export/write-export";
import { studyKinds, writeStudyFile } from "./export/write-study";
import type { StudyExportKind } from "~/services/exports/export-study.server";
import { onBook } from "./import/open-book";

const help = `npm run export -- KIND FILE [--trial ID]

Writes the public trials of this environment's book (DATABASE_OWNER_URL or DATABASE_URL; else the embedded database in
DATA_DIR, while the registry is stopped), or one of them by its id or number, into a file. Synthetic trials are left out.
Kinds:

${Object.entries(exportKinds)
  .map(([kind, { usage }]) => `  ${kind} ${usage}`)
  .join("\n")}

Of one trial, what was entered of its participants (synthetic trials too):

${Object.entries(studyKinds)
  .map(([kind, { usage }]) => `  ${kind} ${usage}`)
  .join("\n")}`;

const reasons: Record<string, string> = {
  synthetic_not_exported: "synthetic",
  mistaken_not_exported: "registered by mistake",
  unregistered_not_exported: "registered nowhere",
};

async function exportStudy(file: StudyExportKind, path: string, trial: string, say: Say): Promise<number> {
  const { registryName } = readSettings();
  const written = await onBook((open) => writeStudyFile(open, file, path, { registryName, trial }));
  const arms = written.arms
    ? ""
    : " Arms are left out: the trial is masked or randomised, and no unblinding is recorded.";
  say(`${written.bytes} bytes written to ${path}.${arms}`);
  return 0;
}

await runCommand(help, process.argv.length - 2, async (given, say) => {
  const options = { trial: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args: given, allowPositionals: true, options });
  const [name = "", path] = positionals;
  const study = Object.hasOwn(studyKinds, name) ? studyKinds[name] : undefined;
  if (study && path !== undefined && values.trial !== undefined)
    return exportStudy(study.file, path, values.trial, say);
  const kind = Object.hasOwn(exportKinds, name) ? exportKinds[name] : undefined;
  if (!kind || path === undefined) {
    process.stderr.write(`${help}\n`);
    return 2;
  }
  const { registryName, publicUrl } = readSettings();
  const registry = { name: registryName, publicUrl };
  const started = performance.now();
  const tally = await onBook((open) => writeExport(open, kind, path, { registry, trial: values.trial }, say));
  const left = Object.entries(tally.left).map(([why, count]) => `, ${count} left out (${reasons[why] ?? why})`);
  const seconds = (performance.now() - started) / 1_000;
  say(`${tally.written} trials written to ${path}${left.join("")}; ${seconds.toFixed(1)} s.`);
  return 0;
});
