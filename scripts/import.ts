import { runCommand } from "~/lib/command-line.server";
import { importKinds } from "./import/kinds";

const help = `npm run import -- KIND FILE [options]

Brings a file into the book of this environment (DATABASE_OWNER_URL or DATABASE_URL; else the embedded database in
DATA_DIR, while the registry is stopped). Kinds:

${Object.entries(importKinds)
  .map(([kind, { usage }]) => `  ${kind} ${usage}`)
  .join("\n\n")}`;

await runCommand(help, process.argv.length - 2, async (given, say) => {
  const [kind = "", ...rest] = given;
  const chosen = Object.hasOwn(importKinds, kind) ? importKinds[kind] : undefined;
  if (!chosen) {
    process.stderr.write(`${help}\n`);
    return 2;
  }
  return chosen.run(rest, say);
});
