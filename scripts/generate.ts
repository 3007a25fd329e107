import { parseArgs } from "node:util";
import pg from "pg";
import { readDatabasePlace } from "~/lib/settings.server";
import { openDatabase } from "../db/client/open-database";
import { migrateToLatest } from "../db/migrate";
import { seededDraw } from "./generate/seeded-draw";
import { writeCohort } from "./generate/write-participants";
import { writeTrials } from "./generate/write-trials";

const help = `npm run generate -- --trials 1000000 --participants 1000000 [--seed 1]

Fills a PostgreSQL database (DATABASE_OWNER_URL or DATABASE_URL) with made-up records, to see how the book does at
world scale: trials drawn by the frequencies of a real registry, and cohorts whose participants go their ways. All of it
is marked synthetic, bears DEMO-GEN numbers and is in no total. Never run it on a database that keeps real trials: it
refuses to when one is registered there. Ten thousand rows a transaction; what is there when it is stopped stays.`;

const batchSize = 10_000;
const largestCohort = 100_000;
const usualCohort = 1_000;

function wholeNumber(text: string | undefined, name: string): number {
  if (text === undefined) return 0;
  if (!/^\d{1,8}$/.test(text)) throw new Error(`--${name} is "${text}"; allowed: a whole number up to 99999999.`);
  return Number(text);
}

/** Sizes of cohorts that come to a number of participants: one of up to a hundred thousand, then a thousand each. */
function cohortSizes(participants: number): number[] {
  const sizes: number[] = [];
  for (let left = participants; left > 0; left -= sizes.at(-1) ?? left) {
    sizes.push(Math.min(left, sizes.length === 0 ? largestCohort : usualCohort));
  }
  return sizes;
}

async function refuseRealBook(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select 1 from trials where standing = 'registered' and not synthetic limit 1");
  if (rows.length > 0)
    throw new Error("A real trial is registered in this database; generated records do not belong beside it.");
}

async function generate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      trials: { type: "string" },
      participants: { type: "string" },
      seed: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const trials = wholeNumber(values.trials, "trials");
  const participants = wholeNumber(values.participants, "participants");
  if (values.help || trials + participants === 0) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const place = readDatabasePlace();
  const connectionString = place.databaseOwnerUrl ?? place.databaseUrl;
  if (!connectionString) throw new Error("DATABASE_URL is not given; the generator writes to PostgreSQL only.");
  const open = await openDatabase(place);
  await migrateToLatest(open.owner).finally(open.close);
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await refuseRealBook(client);
    const draw = seededDraw(wholeNumber(values.seed ?? "1", "seed"));
    const now = new Date().toISOString();
    const say = (line: string) => process.stdout.write(`${line}\n`);
    const began = Date.now();
    const { rows } = await client.query<{ count: string }>(
      "select count(*) from trials where public_id like 'demo-gen-%'",
    );
    const before = Number(rows[0]?.count ?? 0);
    for (let done = 0; done < trials; done += batchSize) {
      const count = Math.min(batchSize, trials - done);
      await writeTrials(client, draw, { first: before + done + 1, count, now });
      say(`trials: ${done + count} of ${trials} (${Math.round((Date.now() - began) / 1_000)} s)`);
    }
    let done = 0;
    for (const [index, size] of cohortSizes(participants).entries()) {
      await writeCohort(client, draw, { publicId: `demo-cohort-${before}-${index + 1}`, size, now });
      done += size;
      if (done % batchSize === 0 || done === participants) {
        say(`participants: ${done} of ${participants} (${Math.round((Date.now() - began) / 1_000)} s)`);
      }
    }
    await client.query("vacuum analyze");
    say(`Generated in ${Math.round((Date.now() - began) / 1_000)} s.`);
  } finally {
    await client.end();
  }
}

generate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
