import type { OpenDatabase } from "@db/client/open-database";
import { listTrialsForApi } from "~/services/api/public-trials.server";
import { listTrials } from "~/services/trials/list-trials.server";
import { type KeptProcess, startKept } from "./kept-process";
import { bigCohort, questions } from "./listed-trials";
import { type AppStatement, takeDown } from "./search-statements";
import { withClient } from "./bench-database";

const statements = {
  enrol: "insert into bare_enrolments (code, kind, happened_on) values ($1, $2, $3)",
  trial: `select trial_versions.canonical from trials join trial_versions
    on trial_versions.trial_id = trials.id and trial_versions.number = trials.public_version
    where trials.public_id = $1 and trials.standing in ('registered', 'cited', 'catalogue')`,
};

const bareTable = `create table bare_enrolments (
  id bigint generated always as identity primary key, code text not null, kind text not null, happened_on date not null)`;

/** What the ceiling counts by looking at every row, where the app keeps counts. */
const scans = {
  "status-scan": "select recruitment_status, count(*) from trial_search group by recruitment_status",
  "month-scan": `select date_trunc('month', enrolled_on) as month, count(*) from participants
    where trial_id = (select id from trials where public_id = '${bigCohort}') and enrolled_on is not null group by 1 order by 1`,
};

/** A set of statements that the ceiling runs for one request. */
export type ReadSet = keyof typeof scans | "common" | "rare" | "both" | "status" | "page";

async function readSets({ read }: OpenDatabase): Promise<Record<ReadSet, AppStatement[]>> {
  const api = (asked: { q?: string; status?: string }) =>
    takeDown(read, (db) => listTrialsForApi(db, { ...asked, limit: 20 }));
  const scan = (text: string): AppStatement[] => [{ text, values: [] }];
  return {
    common: await api({ q: questions.common }),
    rare: await api({ q: questions.rare }),
    both: await api({ q: questions.common, status: questions.status }),
    status: await api({ status: questions.status }),
    page: await takeDown(read, (db) => listTrials(db, new URLSearchParams({ q: questions.common }))),
    "status-scan": scan(scans["status-scan"]),
    "month-scan": scan(scans["month-scan"]),
  };
}

/** Starts the bare ceiling on the prepared database, with a bare table of its own. */
export async function startBareCeiling(databaseUrl: string, open: OpenDatabase): Promise<KeptProcess> {
  await withClient(databaseUrl, (client) => client.query(bareTable));
  return startKept("The bare ceiling", ["scripts/bench/ceiling.mjs"], {
    NODE_ENV: "production",
    BENCH_CEILING: JSON.stringify({ databaseUrl, statements: { ...statements, sets: await readSets(open) } }),
  });
}
