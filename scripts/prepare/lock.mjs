// One process at a time installs or builds. The lock is a file that its holder touches while it works, so that a lock whose
// holder was killed is told from a living one even where process ids are reused (containers).
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

const BEAT = 2_000;
const SILENCE = 20_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The lock's holder, or undefined when there is none: `{ pid, host, abandoned }`. */
function holderOf(file) {
  try {
    const silent = Date.now() - statSync(file).mtimeMs > SILENCE;
    const [pid = "", host = ""] = readFileSync(file, "utf8").split("\n");
    const dead = host === hostname() && (Number(pid) === process.pid || !isAlive(Number(pid)));
    return { pid, host, abandoned: silent || dead };
  } catch {
    return undefined;
  }
}

/** Sets an abandoned lock aside under a name of its own; whoever comes second finds nothing to rename. */
function clearAbandoned(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

function tryTake(file) {
  try {
    writeFileSync(file, `${process.pid}\n${hostname()}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Runs `work` while holding the lock `file`. Waits for another holder, saying so once by `say`, and takes over
 * a lock whose holder is gone.
 */
export async function withLock(file, say, work) {
  for (let told = false; !tryTake(file); await wait(200)) {
    const holder = holderOf(file);
    if (holder?.abandoned) clearAbandoned(file);
    else if (holder && !told) {
      say(`Waiting for process ${holder.pid}, which is installing or building here…`);
      told = true;
    }
  }
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), BEAT);
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off("exit", release);
    release();
  }
}
