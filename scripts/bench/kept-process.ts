import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

/** A process that serves at an address until it is stopped. */
export interface KeptProcess {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

const startLimit = 60_000;
const stopLimit = 10_000;

/** Whether the process has ended. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Waits for the process's end, which somebody has asked for; ends it by force after ten seconds. */
export async function awaitEnd(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit").then(() => true);
  if (await Promise.race([ended, wait(stopLimit, false, { ref: false })])) return;
  child.kill("SIGKILL");
  await ended;
}

/**
 * Starts a Node program that prints its address when it is ready and ends when its standard input does, so that it never
 * outlives this process, however this one ends.
 * @throws Error when it ends, or prints nothing for a minute.
 */
export async function startKept(what: string, args: string[], env: Record<string, string>): Promise<KeptProcess> {
  const child = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...env },
    detached: true,
  });
  const url = await Promise.race([
    once(child.stdout, "data").then(([line]) => String(line).trim()),
    once(child, "exit").then(() => undefined),
    wait(startLimit, undefined, { ref: false }),
  ]);
  const stop = async () => {
    child.stdin.end();
    await awaitEnd(child);
  };
  if (!url) {
    await stop();
    throw new Error(`${what} did not start.`);
  }
  return { url, pid: child.pid ?? 0, stop };
}
