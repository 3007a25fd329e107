import { withClient } from "./bench-database";
import { type KeptProcess, startKept } from "./kept-process";
import { questions } from "./listed-trials";
import { takeDownSearches } from "./search-statements";

const statements = {
  enrol: "insert into bare_enrolments (code, kind, happened_on) values ($1, $2, $3)",
  trial: `select trial_versions.canonical from trials join trial_versions
    on trial_versions.trial_id = trials.id and trial_versions.number = trials.public_version
    where trials.public_id = $1 and trials.standing in ('registered', 'cited', 'catalogue')`,
};

const bareTable = `create table bare_enrolments (
  id bigint generated always as identity primary key, code text not null, kind text not null, happened_on date not null)`;

/** Starts the bare ceiling on the prepared database, with a bare table of its own. */
export async function startBareCeiling(databaseUrl: string): Promise<KeptProcess> {
  await withClient(databaseUrl, (client) => client.query(bareTable));
  const searches = await takeDownSearches(databaseUrl, questions);
  return startKept("The bare ceiling", ["scripts/bench/ceiling.mjs"], {
    NODE_ENV: "production",
    BENCH_CEILING: JSON.stringify({ databaseUrl, statements: { ...statements, searches } }),
  });
}
