import type { Kysely } from "kysely";
import { getTrialVersion, listPublicVersions } from "@db/queries/trial-versions";
import { findPublicIdByIdentifier, findPublicTrial, listTrialIdentifiers, type TrialRow } from "@db/queries/trials";
import { findLatestSnapshot } from "@db/queries/progress";
import type { Database } from "@db/tables/database";
import { allNumbers } from "~/domain/trials/life-cycle/all-numbers";
import { compareRecords } from "~/domain/trials/record-comparison";
import { trialRecord } from "~/domain/trials/trial-record";
import type { JsonValue } from "~/lib/canonical-json";
import { InvalidInput, NotFound } from "~/lib/errors";
import { placeOf, searchTrials, type TrialQuestion } from "~/services/trials/search-trials.server";

/** What a program asks of the public list. */
export interface TrialsAsked extends Omit<TrialQuestion, "typed" | "after"> {
  q?: string;
  cursor?: string;
}

/** One page of public trials as the list holds them, and the cursor of the next. */
export async function listTrialsForApi(db: Kysely<Database>, { q = "", cursor, ...asked }: TrialsAsked) {
  const after = placeOf(cursor, asked.order ?? (q === "" ? "date" : "relevance"));
  if (cursor !== undefined && !after) throw new InvalidInput([{ path: "cursor", message: "is not one of ours" }]);
  const { trials: page, next } = await searchTrials(db, { ...asked, typed: q, after });
  const rows = page.map((row) => ({
    id: row.public_id,
    registrationNumber: row.registration_number,
    standing: row.standing,
    synthetic: row.synthetic,
    mistaken: row.mistaken,
    titleEn: row.title_en,
    titleVi: row.title_vi,
    sponsor: row.sponsor_public_id,
    sponsorEn: row.sponsor_en,
    sponsorVi: row.sponsor_vi,
    phase: row.phase,
    recruitmentStatus: row.recruitment_status,
    countries: row.countries,
    conditionsEn: row.conditions_en,
    conditionsVi: row.conditions_vi,
    planned: row.planned,
    enrolled: row.enrolled,
    dataDate: row.data_date,
    listedOn: row.listed_on,
  }));
  return { rows, next };
}

/**
 * The public trial that an id or one of its numbers names.
 * @throws NotFound when no public trial bears it.
 */
export async function getTrialForApi(db: Kysely<Database>, id: string): Promise<TrialRow> {
  const trial = await findPublicTrial(db, id);
  if (trial) return trial;
  const publicId = await findPublicIdByIdentifier(db, id);
  const named = publicId === undefined ? undefined : await findPublicTrial(db, publicId);
  if (!named) throw new NotFound("trial");
  return named;
}

function headOf(trial: TrialRow) {
  return {
    id: trial.public_id,
    registrationNumber: trial.registration_number,
    registeredAt: trial.registered_at?.toISOString() ?? null,
    standing: trial.standing,
    synthetic: trial.synthetic,
    mistaken: trial.mistaken_at !== null,
  };
}

/** A public trial with its current record and every number that it bears. */
export async function showTrialForApi(db: Kysely<Database>, id: string) {
  const trial = await getTrialForApi(db, id);
  const version = await getTrialVersion(db, trial.id, trial.public_version ?? 0);
  const record = trialRecord.parse(version.record);
  return {
    ...headOf(trial),
    version: version.number,
    versionOn: version.created_at.toISOString(),
    sha256: version.sha256.toString("hex"),
    identifiers: allNumbers(await listTrialIdentifiers(db, trial.id), record),
    record,
  };
}

/** A trial's public versions, newest first. */
export async function listVersionsForApi(db: Kysely<Database>, id: string) {
  const trial = await getTrialForApi(db, id);
  const versions = await listPublicVersions(db, trial.id);
  return versions.map((version) => ({
    number: version.number,
    kind: version.kind,
    reason: version.reason,
    by: version.author_role,
    at: version.created_at.toISOString(),
    sha256: version.sha256.toString("hex"),
  }));
}

async function publicVersion(db: Kysely<Database>, trial: TrialRow, number: string) {
  const listed = (await listPublicVersions(db, trial.id)).find((version) => String(version.number) === number);
  if (!listed) throw new NotFound("version");
  return getTrialVersion(db, trial.id, listed.number);
}

/** One public version, with the canonical text of which `sha256` is the fingerprint. */
export async function showVersionForApi(db: Kysely<Database>, id: string, number: string) {
  const trial = await getTrialForApi(db, id);
  const version = await publicVersion(db, trial, number);
  return {
    ...headOf(trial),
    version: version.number,
    versionOn: version.created_at.toISOString(),
    sha256: version.sha256.toString("hex"),
    reason: version.reason,
    record: trialRecord.parse(version.record),
    canonical: version.canonical,
  };
}

/** The fields in which two public versions differ. */
export async function compareVersionsForApi(db: Kysely<Database>, id: string, between: { from: string; to: string }) {
  const trial = await getTrialForApi(db, id);
  const from = await publicVersion(db, trial, between.from);
  const to = await publicVersion(db, trial, between.to);
  const record = (version: { record: unknown }) => version.record as JsonValue;
  return {
    id: trial.public_id,
    from: from.number,
    to: to.number,
    reason: to.reason,
    differences: compareRecords(record(from), record(to)),
  };
}

/** A trial's progress as last published after disclosure control; null while nothing was published. */
export async function showProgressForApi(db: Kysely<Database>, id: string) {
  const trial = await getTrialForApi(db, id);
  const snapshot = await findLatestSnapshot(db, trial.id);
  return {
    id: trial.public_id,
    synthetic: trial.synthetic,
    mistaken: trial.mistaken_at !== null,
    snapshot: snapshot?.number ?? null,
    cutAt: snapshot?.cut_at.toISOString() ?? null,
    sha256: snapshot?.sha256.toString("hex") ?? null,
    progress: snapshot?.content ?? null,
  };
}
