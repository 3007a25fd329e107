import { listResponseEntries, listResponseRows } from "@db/queries/response-rows";
import type { TrialRow } from "@db/queries/trials";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import type { NotSingle } from "~/domain/dashboards/response/compose-response";
import type { PersonEntry, ResponsePerson } from "~/domain/dashboards/response/response-person";
import type { DeskWork } from "~/services/accounts/authorised.server";

/** Participants that single charts and subgroups are worked out for at most. */
const mostPeople = 2_000;

type Row = Awaited<ReturnType<typeof listResponseRows>>[number];

function personOf(row: Row, entries: readonly PersonEntry[], byArm: boolean): ResponsePerson {
  const enrolledIn = row.enrolled_on === null ? null : Number(row.enrolled_on.slice(0, 4));
  return {
    code: row.code,
    cohortCode: row.cohort_code,
    armCode: byArm ? row.arm_code : null,
    sex: row.sex,
    age: enrolledIn === null || row.birth_year === null ? null : enrolledIn - row.birth_year,
    enrolledOn: row.enrolled_on,
    infusedOn: row.infused_on,
    lastOn: row.last_event_on,
    stage: row.stage,
    entries,
  };
}

async function entriesByPerson({ trx }: DeskWork, ids: readonly number[]): Promise<Map<number, PersonEntry[]>> {
  const found = new Map<number, PersonEntry[]>();
  for (const row of await listResponseEntries(trx, ids)) {
    const { number, instrument, timepoint, scores, answers, corrects } = row;
    const entry = { number, instrument, timepoint, scores, answers, corrects };
    const own = found.get(row.participant_id) ?? [];
    own.push({ ...entry, isPrimaryReader: row.is_primary_reader, assessedOn: row.assessed_on });
    found.set(row.participant_id, own);
  }
  return found;
}

/**
 * The enrolled participants of the cohorts, with their assessments, for charts that show them one by one; or why there are
 * none: the reader's role does not read participants here, or they are too many to be shown singly.
 */
export async function readResponsePeople(
  work: DeskWork,
  trial: TrialRow,
  asked: { cohortIds: readonly number[]; byArm: boolean },
): Promise<ResponsePerson[] | NotSingle> {
  const reads = scopeOf(work.actor, "participants:read");
  const whole = reachesTrial(work.scope, trial);
  if (whole ? !reachesTrial(reads, trial) : reads.siteIds.length === 0) return "role";
  const { cohortIds, byArm } = asked;
  const rows = await listResponseRows(work.trx, reads, { trialId: trial.id, cohortIds, limit: mostPeople + 1 });
  if (rows.length > mostPeople) return "tooMany";
  const entries = await entriesByPerson(
    work,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => personOf(row, entries.get(row.id) ?? [], byArm));
}
