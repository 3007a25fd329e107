import type pg from "pg";
import type { OpenDatabase } from "@db/client/open-database";
import { systemActor } from "~/services/act";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";
import { seededDraw } from "../generate/seeded-draw";
import { writeCohort } from "../generate/write-participants";
import { writeTrials } from "../generate/write-trials";

const perBatch = 10_000;

/** The public id of the trial whose monthly enrolment is asked for. */
export const bigCohort = "demo-bench-cohort";

/** What readers ask the list for: words that many trials hold, words that few hold, and a status. */
export const questions = {
  common: "heart failure",
  rare: "orthostatic hypotension",
  status: "recruiting",
} as const;

/**
 * Fills this run's database with generated trials, drawn by the frequencies of a real registry and marked synthetic, and one
 * trial with a large cohort.
 */
export async function addListedTrials(
  client: pg.Client,
  given: { trials: number; participants: number },
  say: (line: string) => void,
): Promise<void> {
  const draw = seededDraw(1);
  const now = new Date().toISOString();
  for (let done = 0; done < given.trials; done += perBatch) {
    const count = Math.min(perBatch, given.trials - done);
    await writeTrials(client, draw, { first: done + 1, count, now });
    if ((done / perBatch) % 10 === 9) say(`${done + count} trials…`);
  }
  await writeCohort(client, draw, { publicId: bigCohort, size: given.participants, now });
  await client.query("vacuum analyze");
}

/** Publishes the large cohort's progress, as the registry's act does. */
export async function publishCohort({ owner }: OpenDatabase): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    const trial = await trx
      .selectFrom("trials")
      .select("id")
      .where("public_id", "=", bigCohort)
      .executeTakeFirstOrThrow();
    await cutSnapshot({ trx, actor: systemActor, now: new Date() }, { trialId: trial.id, reason: "measured" });
  });
}
