import { setImmediate as nextTurn } from "node:timers/promises";
import { type BulkTable, insertBulkRows, updateCountsBy, updateParticipantRows } from "@db/queries/bulk-rows";
import { updateCohortEnrolment, updateSiteReport } from "@db/queries/cohorts";
import { updateTrialEnrolment } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import type { EntryPlan, ReportedCount } from "~/domain/interop/entries/trial-book";
import type { JsonValue } from "~/lib/canonical-json";
import { civilDay } from "~/lib/civil-day";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { adverseEventColumns } from "./adverse-event-rows";
import { alertRows } from "./alert-rows";
import type { LoadedBook } from "./load-trial-book.server";
import {
  changeOf,
  countMoves,
  enrolmentMoves,
  nameNewParticipants,
  participantRow,
  type PlannedChange,
} from "./participant-rows.server";
import { rowsRoot, type StoredRow } from "./rows-root.server";

/** What is written: plans of participants and reported counts, and what the audit says of it. */
export interface BulkWrite {
  plans: readonly EntryPlan[];
  counts: readonly ReportedCount[];
  /** `file` for a table that people bring, `import` for another system's export, `typed` for a form. */
  provenance: "file" | "import" | "typed";
  /** Names the batch in the audit: the file's name and hash. */
  label: string;
  reason: string;
  onWritten?: (participants: number) => void;
}

/** How many rows of each table were written, and the Merkle root of each batch. */
export interface BulkResult {
  stored: Record<string, number>;
  roots: Buffer[];
}

/** Participants of one batch: one audit event, one root. */
const perBatch = 10_000;

type Values = Readonly<Record<string, unknown>>;

/** A row of a participant's entries, with the columns that all such tables share. */
interface EntryRow {
  table: BulkTable;
  code: string;
  number: number;
  values: Values;
}

function entriesOf({ plan }: PlannedChange, scheduleVersion: number | null): EntryRow[] {
  const { participant } = plan;
  const row = (table: BulkTable, number: number, values: Values): EntryRow => ({
    table,
    code: participant.code,
    number,
    values: { site_id: participant.siteId, participant_id: participant.id, number, ...values },
  });
  return [
    ...plan.events.map(({ number, kind, happenedOn, details, corrects, reason }) =>
      row("participant_events", number, { kind, happened_on: happenedOn, details, corrects, reason }),
    ),
    ...plan.assessments.map((one) =>
      row("assessments", one.number, {
        instrument: one.instrument,
        timepoint: one.timepoint,
        visit: one.visit,
        assessed_on: one.assessedOn,
        scores: one.scores,
        answers: one.answers,
        reader: one.reader,
        is_primary_reader: one.isPrimaryReader,
        not_assessed_reason: one.notAssessedReason,
      }),
    ),
    ...plan.adverseEvents.map((one) => row("adverse_events", one.number, adverseEventColumns(one, participant))),
    ...plan.visits.map(({ number, visit, happenedOn }) =>
      row("participant_visits", number, {
        visit,
        happened_on: happenedOn,
        outcome: "done",
        schedule_version: scheduleVersion,
      }),
    ),
  ];
}

/** A row as its leaf covers it: without the numbers that the database gives. */
function storedRow({ table, code, number, values }: EntryRow): StoredRow {
  const { site_id: _site, participant_id: _participant, cohort_id: _cohort, ...said } = values;
  return { table, of: code, number, values: said as JsonValue };
}

type Entered = Readonly<{ trial_id: number; provenance: string; entered_by: string | null; entered_at: Date }>;

/** One batch made ready: everything that needs no database. */
interface ReadyBatch {
  plans: readonly EntryPlan[];
  changes: PlannedChange[];
  rows: EntryRow[];
  root: Buffer;
}

/** So many plans are made ready at a stretch, while the database writes the batch before. */
const perStretch = 500;

async function readyBatch(
  plans: readonly EntryPlan[],
  fresh: ReadonlySet<EntryPlan>,
  loaded: LoadedBook,
): Promise<ReadyBatch> {
  const changes: PlannedChange[] = [];
  const rows: EntryRow[] = [];
  for (const [place, plan] of plans.entries()) {
    if (place % perStretch === 0) await nextTurn();
    const change = changeOf(plan, fresh.has(plan), loaded);
    changes.push(change);
    rows.push(...entriesOf(change, loaded.scheduleVersion));
  }
  return { plans, changes, rows, root: await rowsRoot(rows.map(storedRow)) };
}

async function insertEntries(act: Act, rows: readonly EntryRow[], entered: Entered): Promise<Record<string, number>> {
  const stored: Record<string, number> = {};
  for (const table of ["participant_events", "assessments", "adverse_events", "participant_visits"] as const) {
    const own = rows.filter((row) => row.table === table).map(({ values }) => values);
    await insertBulkRows(act.trx, table, own, entered);
    if (own.length > 0) stored[table] = own.length;
  }
  return stored;
}

function add(totals: Record<string, number>, more: Record<string, number>): void {
  for (const [name, count] of Object.entries(more)) totals[name] = (totals[name] ?? 0) + count;
}

/** Writes one batch with the projections that follow from it, in the order in which entries by hand lock. */
async function writeBatch(act: Act, loaded: LoadedBook, { plans, changes, rows, root }: ReadyBatch, entered: Entered) {
  const rowOf = (change: PlannedChange) => participantRow(change, loaded, act);
  const isNew = changes.filter((change) => change.isNew).map(rowOf);
  await insertBulkRows(act.trx, "participants", isNew);
  await updateParticipantRows(act.trx, changes.filter((change) => !change.isNew).map(rowOf));
  const stored = await insertEntries(act, rows, entered);
  const enrolled = [...enrolmentMoves(changes)].sort(([a], [b]) => a - b);
  for (const [cohortId, by] of enrolled) await updateCohortEnrolment(act.trx, cohortId, by);
  const whole = enrolled.reduce((sum, [, by]) => sum + by, 0);
  if (whole !== 0) await updateTrialEnrolment(act.trx, loaded.trialId, whole);
  await updateCountsBy(act.trx, loaded.trialId, countMoves(changes));
  const sites = [...new Set(plans.map(({ participant }) => participant.siteId))].sort((a, b) => a - b);
  for (const siteId of sites) await updateSiteReport(act.trx, siteId, civilDay(act.now));
  await insertBulkRows(act.trx, "alerts", alertRows(plans, loaded.trialId, act.now));
  if (isNew.length > 0) stored["participants"] = isNew.length;
  return { stored, root };
}

type WrittenBatch = Awaited<ReturnType<typeof writeBatch>>;

/** Writes all plans, batch after batch: the next one is made ready while the database writes the one before. */
async function writeBatches(act: Act, loaded: LoadedBook, write: BulkWrite, entered: Entered): Promise<WrittenBatch[]> {
  const { plans } = write;
  const fresh = await nameNewParticipants(act, loaded.trialId, plans);
  const written: WrittenBatch[] = [];
  let writing: Promise<void> = Promise.resolve();
  for (let from = 0; from < plans.length; from += perBatch) {
    const ready = await readyBatch(plans.slice(from, from + perBatch), fresh, loaded);
    await writing;
    writing = writeBatch(act, loaded, ready, entered).then((batch) => {
      written.push(batch);
      write.onWritten?.(Math.min(from + perBatch, plans.length));
    });
    // A fault is met where the batch is waited for; until then nobody holds it.
    writing.catch(() => undefined);
  }
  await writing;
  return written;
}

async function writeCounts(act: Act, counts: readonly ReportedCount[], entered: Entered) {
  const rows = counts.map(({ siteId, measure, asOf, count, corrects, reason }) => {
    return { site_id: siteId, measure, as_of: asOf, count, corrects, reason };
  });
  await insertBulkRows(act.trx, "site_reported_counts", rows, entered);
  const leaves = counts.map(({ siteId, measure, asOf, count, reason }, place) => {
    return {
      table: "site_reported_counts",
      of: String(siteId),
      number: place + 1,
      values: { measure, asOf, count, reason },
    };
  });
  return { stored: { site_reported_counts: rows.length }, root: await rowsRoot(leaves) };
}

/**
 * Writes judged rows of a trial: participants, their entries, every projection, and one audit event for each batch with the
 * Merkle root of its rows. Whoever calls has judged them on a book that stands still (`loadTrialBook` with `hold`).
 */
export async function writeEntries(act: Act, loaded: LoadedBook, write: BulkWrite): Promise<BulkResult> {
  const { trialId } = loaded;
  const entered = {
    trial_id: trialId,
    provenance: write.provenance,
    entered_by: accountIdOf(act),
    entered_at: act.now,
  };
  const batches: WrittenBatch[] = await writeBatches(act, loaded, write, entered);
  if (write.counts.length > 0) batches.push(await writeCounts(act, write.counts, entered));
  const result: BulkResult = { stored: {}, roots: batches.map(({ root }) => root) };
  for (const [place, { stored, root }] of batches.entries()) {
    add(result.stored, stored);
    await recordAudit(act, {
      chain: trialChain(trialId),
      verb: "import.stored",
      entity: "import",
      id: batches.length === 1 ? write.label : `${write.label}, batch ${place + 1} of ${batches.length}`,
      changes: [
        { field: "rowsRoot", from: null, to: root.toString("hex") },
        ...Object.entries(stored).map(([field, count]) => ({ field, from: null, to: count })),
      ],
      reason: write.reason,
    });
  }
  return result;
}
