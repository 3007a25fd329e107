// `npm start` from a bare clone: installs what is missing, builds what changed, then serves in this same process.
// Imports nothing but Node itself before the packages are installed.
import { fileURLToPath } from "node:url";
import { prepare, PreparationFailed } from "./prepare.mjs";

const HELP = `Usage: npm start [-- OPTION...]

Installs packages and builds where needed, then serves the book.
  --no-prepare   serve the build as it is
  --dev          serve the sources and reload pages as they change
  --help         this text
Settings are read from the environment (PORT, HOST, DATA_DIR, DATABASE_URL, …); the README lists them.`;
const OPTIONS = ["--no-prepare", "--dev", "--help"];

async function serveBuild() {
  process.env.NODE_ENV = "production";
  const build = await import("../build/server/index.js");
  await build.entry.module.serve(build);
}

async function serveSources() {
  process.env.NODE_ENV = "development";
  const { createServer } = await import("vite");
  const vite = await createServer({ configFile: "remix.config.js", server: { middlewareMode: true } });
  const build = await vite.ssrLoadModule("virtual:remix/server-build");
  await build.entry.module.serve(null, { dev: true, vite });
}

async function start(options) {
  const unknown = options.find((option) => !OPTIONS.includes(option));
  if (unknown) throw new PreparationFailed(`${unknown} is not an option; --help lists them.`);
  if (options.includes("--help")) return console.log(HELP);
  const isDev = options.includes("--dev");
  if (!options.includes("--no-prepare")) await prepare({ withBuild: !isDev });
  return isDev ? serveSources() : serveBuild();
}

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof PreparationFailed ? error.message : error);
  process.exit(1);
}
