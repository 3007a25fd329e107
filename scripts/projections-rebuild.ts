import { parseArgs } from "node:util";
import { runCommand } from "~/lib/command-line.server";
import { readDatabasePlace } from "~/lib/settings.server";
import { systemActor } from "~/services/act";
import type { ProjectionDifference } from "~/services/cohorts/compare-projections.server";
import { checkProjections, rebuildProjections } from "~/services/cohorts/rebuild-projections.server";
import { openDatabase } from "../db/client/open-database";
import { pendingMigrations } from "../db/migrate";
import { listTrackedTrials } from "../db/queries/projections";

const help = `npm run projections:rebuild [-- --check] [--trial PUBLIC_ID]

Computes what dashboards read (the present state of participants, daily counts, totals, the sites' last report) anew from
the entries, for every trial that holds participants or for one, and puts it in the place of what is stored. Entries on
participants wait meanwhile, trial by trial. With --check nothing is changed and nobody waits: differences are printed,
and the exit code is 1 when there are any.`;

const listed = 50;

/** The lines that tell what differed, the first fifty one by one. */
function report(publicId: string, differences: readonly ProjectionDifference[]): string[] {
  const lines = differences
    .slice(0, listed)
    .map(
      ({ what, field, stored, computed }) =>
        `${publicId}, ${what}, ${field}: stored ${stored}, entries say ${computed}`,
    );
  const more = differences.length - lines.length;
  return more > 0 ? [...lines, `${publicId}: and ${more} more differences`] : lines;
}

await runCommand(help, process.argv.length - 2, async (given, say) => {
  const { values } = parseArgs({ args: given, options: { check: { type: "boolean" }, trial: { type: "string" } } });
  const open = await openDatabase(readDatabasePlace());
  try {
    if ((await pendingMigrations(open.owner)).length > 0) {
      throw new Error("The database is not up to date: run npm run db:migrate first.");
    }
    const tracked = await listTrackedTrials(open.owner);
    const trials = tracked.filter(({ public_id }) => values.trial === undefined || public_id === values.trial);
    if (values.trial !== undefined && trials.length === 0) {
      throw new Error(`No trial ${values.trial} holds participants.`);
    }
    let found = 0;
    for (const [index, { id, public_id }] of trials.entries()) {
      const onPage = (read: number) =>
        say(`Trial ${index + 1} of ${trials.length}, ${public_id}: ${read} participants read`);
      const act = { actor: systemActor, now: new Date() };
      const differences = values.check
        ? await checkProjections(open.owner, id, onPage)
        : await open.owner.transaction().execute((trx) => rebuildProjections({ ...act, trx }, id, onPage));
      report(public_id, differences).forEach(say);
      found += differences.length;
    }
    say(`${trials.length} trials, ${found} differences${values.check || found === 0 ? "" : ", put right"}.`);
    return values.check && found > 0 ? 1 : 0;
  } finally {
    await open.close();
  }
});
