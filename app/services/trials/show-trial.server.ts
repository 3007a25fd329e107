import { redirect } from "@remix-run/node";
import { findLatestSnapshot } from "@db/queries/progress";
import { listClaims, listProposals, listRelations, listReportedCounts } from "@db/queries/trial-page";
import { getTrialVersion, listPublicVersions } from "@db/queries/trial-versions";
import { findPublicIdByIdentifier, findPublicTrial, listTrialIdentifiers, type TrialRow } from "@db/queries/trials";
import { listSources } from "@db/queries/sources";
import { allNumbers } from "~/domain/trials/life-cycle/all-numbers";
import { compareRecords } from "~/domain/trials/record-comparison";
import { trialRecord } from "~/domain/trials/trial-record";
import type { JsonValue } from "~/lib/canonical-json";
import { NotFound } from "~/lib/errors";
import type { PublicVisit } from "~/services/publication/public-page.server";
import { readRegistrationLife } from "./read-registration-life.server";

/**
 * The public trial that an address names. A registration, registry or former number leads to the same page under the
 * trial's permanent id.
 * @throws NotFound when no public trial bears it; a redirect when it is another of its numbers.
 */
export async function openPublicTrial({ db, params, url }: PublicVisit): Promise<TrialRow> {
  const id = params["id"] ?? "";
  const trial = await findPublicTrial(db, id);
  if (trial) return trial;
  const publicId = await findPublicIdByIdentifier(db, id);
  if (!publicId) throw new NotFound("trial");
  throw redirect(`${url.pathname.replace(`/trials/${params["id"]}`, `/trials/${publicId}`)}${url.search}`, 301);
}

/** A trial's public head: what every page about it shows above its own content. */
function headOf(trial: TrialRow) {
  return {
    publicId: trial.public_id,
    standing: trial.standing,
    synthetic: trial.synthetic,
    mistaken: trial.mistaken_at !== null,
    mistakenAt: trial.mistaken_at,
    mistakenReason: trial.mistaken_reason,
    registrationNumber: trial.registration_number,
    titleEn: trial.title_en,
    titleVi: trial.title_vi,
  };
}

/** Everything on a trial's own page. */
export async function showTrial(visit: PublicVisit) {
  const trial = await openPublicTrial(visit);
  const { db } = visit;
  const version = await getTrialVersion(db, trial.id, trial.public_version ?? 0);
  const record = trialRecord.parse(version.record);
  const quoted = (record.account?.quotations ?? []).map(({ source }) => source);
  const snapshot = await findLatestSnapshot(db, trial.id);
  return {
    head: headOf(trial),
    registeredAt: trial.registered_at,
    life: await readRegistrationLife(db, trial, record, {
      enrolled: snapshot?.content.tracked?.enrolled ?? null,
      today: visit.today,
    }),
    record,
    version: { number: version.number, createdAt: version.created_at },
    identifiers: allNumbers(await listTrialIdentifiers(db, trial.id), record),
    sources: await listSources(db, quoted),
    claims: await listClaims(db, trial.id),
    reported: await listReportedCounts(db, trial.id),
    relations: await listRelations(db, trial.id),
    proposals: await listProposals(db, trial.id),
    progress: snapshot?.content ?? null,
    today: visit.today,
  };
}

/** The public account that an account expands, where its source's counts are held once for both; null where none is. */
async function findExpandedAccount({ db }: PublicVisit, trial: TrialRow) {
  const relation = (await listRelations(db, trial.id)).find(({ kind, forward }) => kind === "expands" && forward);
  return relation ? ((await findPublicTrial(db, relation.public_id)) ?? null) : null;
}

/** A trial's progress page: its latest snapshot, or for an account that expands another one the snapshot of that. */
export async function showProgress(visit: PublicVisit) {
  const own = await openPublicTrial(visit);
  const expanded = own.standing === "cited" ? await findExpandedAccount(visit, own) : null;
  const trial = expanded ?? own;
  const snapshot = await findLatestSnapshot(visit.db, trial.id);
  return {
    head: headOf(own),
    elsewhere: expanded && headOf(expanded),
    progress: snapshot?.content ?? null,
    cutAt: snapshot?.cut_at ?? null,
    sha256: snapshot?.sha256.toString("hex") ?? null,
    number: snapshot?.number ?? null,
    claims: await listClaims(visit.db, own.id),
    reported: await listReportedCounts(visit.db, trial.id),
    today: visit.today,
  };
}

/**
 * A trial's public versions; a redirect to the comparison where the address asks for two of them.
 */
export async function showHistory(visit: PublicVisit) {
  const trial = await openPublicTrial(visit);
  const versions = await listPublicVersions(visit.db, trial.id);
  const [from, to] = ["from", "to"].map((name) => visit.url.searchParams.get(name));
  const known = (asked: string | null | undefined) => versions.some(({ number }) => String(number) === asked);
  if (from !== to && known(from) && known(to)) throw redirect(`/trials/${trial.public_id}/history/${from}/${to}`);
  return {
    head: headOf(trial),
    versions: versions.map(({ sha256, ...version }) => ({ ...version, sha256: sha256.toString("hex") })),
  };
}

/** Two public versions of a trial, field by field. */
export async function showComparison(visit: PublicVisit) {
  const trial = await openPublicTrial(visit);
  const versions = await listPublicVersions(visit.db, trial.id);
  const pick = (name: "from" | "to") => {
    const version = versions.find(({ number }) => String(number) === visit.params[name]);
    if (!version) throw new NotFound("version");
    return version;
  };
  const [from, to] = [pick("from"), pick("to")];
  const left = await getTrialVersion(visit.db, trial.id, from.number);
  const right = await getTrialVersion(visit.db, trial.id, to.number);
  return {
    head: headOf(trial),
    from: { number: from.number, createdAt: from.created_at, reason: from.reason },
    to: { number: to.number, createdAt: to.created_at, reason: to.reason },
    differences: compareRecords(left.record as unknown as JsonValue, right.record as unknown as JsonValue),
  };
}
