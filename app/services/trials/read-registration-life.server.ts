import type { Kysely } from "kysely";
import { getTrialVersion, listPublicVersions } from "@db/queries/trial-versions";
import type { TrialRow } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { recordState } from "~/domain/trials/duties/record-state";
import { firstAndToday } from "~/domain/trials/life-cycle/first-and-today";
import { registrationTiming } from "~/domain/trials/life-cycle/registration-timing";
import { type TrialRecord, trialRecord } from "~/domain/trials/trial-record";
import { civilDay } from "~/lib/civil-day";
import { confirmedOn } from "~/services/reminders/duty-facts.server";

/**
 * What the public reads of a registration's life: what was first registered beside today's, whether it came before the first
 * participant, and how current the record is (null while it bears the mark of a mistake). Null for what is not registered here.
 * @param enrolled participants as last published; null where the book tracks none.
 */
export async function readRegistrationLife(
  db: Kysely<Database>,
  trial: TrialRow,
  record: TrialRecord,
  published: { enrolled: number | null; today: string },
) {
  if (trial.standing !== "registered" || !trial.registered_at) return null;
  const registeredOn = civilDay(trial.registered_at);
  const versions = await listPublicVersions(db, trial.id);
  const first = versions.at(-1)?.number ?? trial.public_version ?? 0;
  const [newest] = versions;
  const original = trialRecord.parse((await getTrialVersion(db, trial.id, first)).record);
  const signed = newest ? confirmedOn(newest) : null;
  const facts = { record, registeredOn, confirmedOn: signed, enrolled: published.enrolled };
  return {
    promises: firstAndToday(original, record),
    timing: registrationTiming(record, registeredOn),
    state: trial.mistaken_at === null ? recordState(facts, published.today) : null,
  };
}
