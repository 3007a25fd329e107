import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Writes `files` (path to text) into a fresh folder that goes with the running test, and returns the folder. */
export function writeTree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "trialbook-tree-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** What a program said and how it ended. */
export interface ProgramEnd {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `node` with `args` in `folder`, for a minute at most. */
export function runIn(folder: string, args: string[], env: Record<string, string> = {}): ProgramEnd {
  const surrounding: NodeJS.ProcessEnv = { ...process.env, ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: surrounding,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: status, stdout, stderr };
}
