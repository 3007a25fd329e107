import { listSites } from "@db/queries/cohorts";
import { listEnteringPeople } from "@db/queries/study-rows";
import { getTrialMasking } from "@db/queries/masking";
import { getTrialInScope } from "@db/queries/desk-trials";
import type { TrialRow } from "@db/queries/trials";
import { maySeeOutcomesByArm } from "~/domain/access/masking";
import { reachesTrial, type Scope } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { civilDay } from "~/lib/civil-day";
import { NotFound } from "~/lib/errors";
import type { Act } from "~/services/act";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { deskHead } from "~/services/desk/trial-head";
import { datasetParts } from "./dataset-json.server";
import type { ExportedStudy } from "./exported-study";
import { odmText } from "./odm.server";
import type { StudyReading } from "./study-pages.server";
import { csvParts } from "./table-texts.server";
import { zipParts } from "./zip-parts.server";

/** A finished file as an answer carries it. */
export interface ExportedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** The kinds of export, by the file's name in the address. */
export const exportKinds = ["csv.zip", "dataset-json.zip", "odm.xml"] as const;

export type StudyExportKind = (typeof exportKinds)[number];

/** The study as the heads of files name it. */
export async function exportedStudy(
  { trx, now }: Pick<Act, "trx" | "now">,
  trial: TrialRow,
  originator: string,
): Promise<ExportedStudy> {
  const sites = await listSites(trx, trial.id);
  return {
    oid: trial.registration_number ?? trial.public_id,
    name: trial.title_en ?? trial.title_vi ?? trial.public_id,
    originator,
    metaDataVersionOid: `MDV.${trial.version}`,
    madeAt: now,
    sites: sites.map(({ code, name_en }) => ({ code, name: name_en })),
  };
}

async function bytesOf(kind: StudyExportKind, study: ExportedStudy, reading: StudyReading): Promise<Uint8Array> {
  if (kind === "csv.zip") return zipParts(csvParts(reading));
  if (kind === "dataset-json.zip") return zipParts(datasetParts(study, reading));
  const people = await listEnteringPeople(reading.db, reading.reach.trialId);
  const pieces: Buffer[] = [];
  for await (const text of odmText(study, reading, people)) pieces.push(Buffer.from(text, "utf8"));
  return Buffer.concat(pieces);
}

async function trialToExport({ trx, scope, params }: DeskWork): Promise<TrialRow> {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  if (!reachesTrial(scope, trial)) throw new NotFound("trial");
  return trial;
}

/**
 * Writes a trial out whole, in the kind that the address names: its outcomes stand beside arms only for who may see them so.
 * That it was taken, by whom and in which kind, enters the audit.
 * @throws NotFound for another kind.
 */
export async function exportTrial(work: DeskWork): Promise<ExportedFile> {
  const trial = await trialToExport(work);
  const kind = exportKinds.find((each) => each === work.params["file"]);
  if (!kind) throw new NotFound("export");
  const arms = maySeeOutcomesByArm(work.actor, await getTrialMasking(work.trx, trial));
  return writeStudy(work, { trial, kind, scope: work.scope, arms, registryName: work.context.settings.registryName });
}

/** One export to write: the trial, the kind of file, whose rows are reached, whether arms may be among them. */
export interface StudyExport {
  trial: TrialRow;
  kind: StudyExportKind;
  scope: Scope;
  arms: boolean;
  registryName: string;
}

/** Writes a trial out and enters in its audit that it was taken, by whom and in which kind. */
export async function writeStudy(
  act: Act,
  { trial, kind, scope, arms, registryName }: StudyExport,
): Promise<ExportedFile> {
  const study = await exportedStudy(act, trial, registryName);
  const reading = { db: act.trx, scope, reach: { trialId: trial.id }, arms };
  const bytes = await bytesOf(kind, study, reading);
  await recordAudit(act, {
    chain: trialChain(trial.id),
    verb: "export.taken",
    entity: "trial",
    id: trial.public_id,
    changes: [
      { field: "kind", from: null, to: kind },
      { field: "arms", from: null, to: arms },
    ],
  });
  return {
    name: `${study.oid}-${civilDay(act.now)}-${kind}`,
    mediaType: kind === "odm.xml" ? "application/xml" : "application/zip",
    bytes,
  };
}

/** A finished file as the answer to a request. */
export function fileAnswer({ name, mediaType, bytes }: ExportedFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": mediaType, "Content-Disposition": `attachment; filename="${name}"` },
  });
}

/** The page of a trial's exports: whether its arms are left out for the reader. */
export async function readExports(work: DeskWork) {
  const trial = await trialToExport(work);
  return {
    head: deskHead(trial),
    arms: maySeeOutcomesByArm(work.actor, await getTrialMasking(work.trx, trial)),
    kinds: exportKinds,
  };
}
