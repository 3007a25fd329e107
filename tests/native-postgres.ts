import { spawn } from "node:child_process";
import { once } from "node:events";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the superuser's database on the PostgreSQL cluster of this test run. */
    nativeUrl: string;
  }
}

const START_LIMIT = 60_000;

/**
 * Starts one throw-away PostgreSQL for the whole test run and provides its address as `nativeUrl`;
 * `TEST_DATABASE_URL` names a server to be used instead. The server ends with this process, however it ends.
 * @throws when no PostgreSQL answers within a minute.
 */
export default async function startNativePostgres(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide("nativeUrl", given);
    return undefined;
  }
  const started = performance.now();
  const keeper = spawn(process.execPath, ["scripts/test-postgres.mjs"], {
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
  });
  const ended = once(keeper, "exit");
  const address = await Promise.race([
    once(keeper.stdout, "data").then(([line]) => String(line).trim()),
    ended.then(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, START_LIMIT, undefined).unref()),
  ]);
  if (!address) {
    keeper.stdin.end();
    throw new Error("PostgreSQL for the tests did not start; TEST_DATABASE_URL can name a server that runs already.");
  }
  project.provide("nativeUrl", address);
  process.stdout.write(`native PostgreSQL up in ${Math.round(performance.now() - started)} ms\n`);
  return async () => {
    keeper.stdin.end();
    await ended;
  };
}
