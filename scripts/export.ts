import { parseArgs } from "node:util";
import { runCommand } from "~/lib/command-line.server";
import { readSettings } from "~/lib/settings.server";
import { exportKinds } from "./export/kinds";
import { writeExport } from "./export/write-export";
import { onBook } from "./import/open-book";

const help = `npm run export -- KIND FILE [--trial ID]

Writes the public trials of this environment's book (DATABASE_OWNER_URL or DATABASE_URL; else the embedded database in
DATA_DIR, while the registry is stopped), or one of them by its id or number, into a file. Synthetic trials are left out.
Kinds:

${Object.entries(exportKinds)
  .map(([kind, { usage }]) => `  ${kind} ${usage}`)
  .join("\n")}`;

const reasons: Record<string, string> = {
  synthetic_not_exported: "synthetic",
  mistaken_not_exported: "registered by mistake",
  unregistered_not_exported: "registered nowhere",
};

await runCommand(help, process.argv.length - 2, async (given, say) => {
  const options = { trial: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args: given, allowPositionals: true, options });
  const [name = "", path] = positionals;
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
