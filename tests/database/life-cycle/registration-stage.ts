import { afterAll, beforeAll } from "vitest";
import { asActor } from "@db/client/as-actor";
import { replaceDraftSections } from "@db/queries/trial-updates";
import { getTrialVersion } from "@db/queries/trial-versions";
import { getTrial } from "@db/queries/trials";
import type { Actor } from "~/domain/access/roles";
import { type TrialRecord, trialRecord } from "~/domain/trials/trial-record";
import type { Act } from "~/services/act";
import { registerTrial } from "~/services/trials/decide-submission.server";
import { openUpdate } from "~/services/trials/open-update.server";
import { setDataKey } from "~/services/sealing.server";
import { startTrial } from "~/services/trials/start-trial.server";
import { submitTrial } from "~/services/trials/submit-trial.server";
import { type Patch, recordWith } from "../../domain/trials/complete-record";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { grantOf } from "../../support/signed-in";
import { createAccountWith, createOrganisation } from "../../support/trial-factory";

/** The instant of every act: in the morning of 16 June 2026 in Vietnam. */
export const now = new Date("2026-06-16T03:00:00Z");
export const registry = { prefix: "TB", name: "Test registry", threshold: 5 };

/** An investigator, a regulator, and acts on their behalf as requests run them. */
export interface Stage {
  open: TestDatabase;
  investigator: Actor;
  regulator: Actor;
  as<T>(actor: Actor, work: (act: Act) => Promise<T>, at?: Date): Promise<T>;
}

/** Puts an investigator of one hospital and a regulator on stage. */
export async function openStage(open: TestDatabase): Promise<Stage> {
  const organisationId = await createOrganisation(open.owner);
  const investigator = await createAccountWith(open.owner, [grantOf("investigator", { organisationId })]);
  const regulator = await createAccountWith(open.owner, [grantOf("regulator")]);
  return {
    open,
    investigator,
    regulator,
    as: (actor, work, at = now) => asActor(open.db, actor, (trx) => work({ trx, actor, now: at })),
  };
}

/** The record of a trial under way that breaks no rule which blocks; `patch` changes it. */
export function draftRecord(...patches: Patch[]): TrialRecord {
  return recordWith(...patches);
}

/** Starts and fills a draft; returns the trial's row id. */
export async function draftTrial(stage: Stage, record: TrialRecord): Promise<number> {
  const organisationId = stage.investigator.grants[0]?.organisationId ?? 0;
  const { trialId } = await stage.as(stage.investigator, (act) => startTrial(act, { organisationId }));
  const accountId = stage.investigator.accountId;
  await stage.as(stage.investigator, ({ trx }) => replaceDraftSections(trx, { trialId, record, accountId, now }));
  return trialId;
}

/** Submits a draft. */
export async function submit(stage: Stage, trialId: number): Promise<void> {
  await stage.as(stage.investigator, (act) => submitTrial(act, trialId));
}

/** Registers what was submitted and returns the number. */
export async function register(stage: Stage, trialId: number): Promise<string> {
  const { version } = await getTrial(stage.open.owner, trialId);
  return stage.as(stage.regulator, (act) => registerTrial(act, trialId, version, registry));
}

/** A registered trial. */
export async function registeredTrial(stage: Stage, record: TrialRecord): Promise<number> {
  const trialId = await draftTrial(stage, record);
  await submit(stage, trialId);
  await register(stage, trialId);
  return trialId;
}

/** Opens a stage for the tests of a file, and what they do on it. */
export function stageForTests() {
  let stage: Stage;
  beforeAll(async () => {
    setDataKey(Buffer.alloc(32));
    stage = await openStage(await createNativeDatabase());
  });
  afterAll(() => stage.open.drop());
  const owner = () => stage.open.owner;
  const byInvestigator = <T>(work: (act: Act) => Promise<T>): Promise<T> => stage.as(stage.investigator, work);
  const byRegulator = <T>(work: (act: Act) => Promise<T>): Promise<T> => stage.as(stage.regulator, work);
  /** What the public reads of a trial. */
  const publicRecord = async (trialId: number): Promise<TrialRecord> => {
    const { public_version } = await getTrial(owner(), trialId);
    return trialRecord.parse((await getTrialVersion(owner(), trialId, public_version ?? 0)).record);
  };
  /** Opens an update and fills its draft with the public record, changed. */
  const drafted = async (trialId: number, change: (record: TrialRecord) => void): Promise<void> => {
    await byInvestigator((act) => openUpdate(act, trialId));
    const record = await publicRecord(trialId);
    change(record);
    const draft = { trialId, record, accountId: stage.investigator.accountId, now };
    await byInvestigator(({ trx }) => replaceDraftSections(trx, draft));
  };
  return { stage: () => stage, owner, byInvestigator, byRegulator, publicRecord, drafted };
}
