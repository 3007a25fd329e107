import { listLockActs } from "@db/queries/data-locks";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getParticipant } from "@db/queries/participants";
import type { TrialRow } from "@db/queries/trials";
import { findVisitSchedule } from "@db/queries/visit-schedules";
import { may } from "~/domain/access/permissions";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { locksInForce } from "~/domain/monitoring/lock-standing";
import { NotFound } from "~/lib/errors";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { brokenAtLock } from "./flow-at-lock.server";
import { hashRows, visitTables } from "./hash-rows.server";

/** What would be locked now, as whoever locks it is shown it: how many rows, their hash, and what stands in the way. */
async function readTrialLock({ trx, scope }: DeskWork, trial: TrialRow) {
  const reading = { db: trx, scope, reach: { trialId: trial.id }, arms: false };
  const { rows, sha256 } = await hashRows(reading);
  const broken = await brokenAtLock(trx, trial.id);
  return { rows, sha256: sha256.toString("hex"), broken: broken.map(({ id, left, right }) => ({ id, left, right })) };
}

/** The visit that an address asks about, with its rows; null where none is asked for, `absent` where there is nothing. */
async function readVisitLock({ trx, scope, request }: DeskWork, trial: TrialRow) {
  const asked = new URL(request.url).searchParams;
  const code = asked.get("participant")?.trim().toUpperCase() ?? "";
  const visit = asked.get("visit")?.trim().slice(0, 100) ?? "";
  if (code === "" || visit === "") return { code, visit, found: null, asked: code !== "" || visit !== "" };
  try {
    await getParticipant(trx, scope, trial.id, code);
  } catch (error) {
    if (error instanceof NotFound) return { code, visit, found: null, asked: true };
    throw error;
  }
  const reading = { db: trx, scope, reach: { trialId: trial.id, participants: [code], visit }, arms: false };
  const { rows, sha256 } = await hashRows(reading, visitTables);
  return { code, visit, found: rows === 0 ? null : { rows, sha256: sha256.toString("hex") }, asked: true };
}

/** What is locked in a trial, every act on its locks, and for whoever may lock what would be locked now. */
export async function readLocks(work: DeskWork) {
  const { actor, trx, scope, params } = work;
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const acts = await listLockActs(trx, scope, trial.id);
  const inForce = locksInForce(acts);
  const locks = may(actor, "data:lock") && reachesTrial(scopeOf(actor, "data:lock"), trial);
  const trialLocked = inForce.some(({ code }) => code === null);
  const shown = acts.map(({ sha256, ...act }) => ({ ...act, sha256: sha256.toString("hex") }));
  return {
    head: deskHead(trial),
    inForce: inForce.map(({ id, code, visit }) => ({ id, code, visit })),
    acts: shown.toReversed(),
    locks,
    trialLocked,
    visits: ((await findVisitSchedule(trx, trial.id))?.visits ?? []).map(({ code, name }) => ({ code, name })),
    trialLock: locks && !trialLocked ? await readTrialLock(work, trial) : null,
    visitLock: locks && !trialLocked ? await readVisitLock(work, trial) : null,
  };
}
