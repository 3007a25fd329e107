import type { Kysely } from "kysely";
import { type ExportedTrial, findExportedTrial } from "@db/queries/trial-export";
import { findPublicIdByIdentifier } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { toCtgov } from "~/domain/interop/ctgov/map-study";
import { ctgovName, nctForm } from "~/domain/interop/ctgov/registry-numbers";
import { companionFormat, companionOf, companionVersion } from "~/domain/interop/ictrp/companion";
import { toIctrp } from "~/domain/interop/ictrp/map-trial";
import { identityOf, type TrialIdentity } from "~/domain/interop/ictrp/trial-numbers";
import { trialsClosing, trialsOpening, trialXml } from "~/domain/interop/ictrp/write-xml";
import { toOwnJson } from "~/domain/interop/record-json/own-json";
import type { Tree } from "~/domain/interop/mapping/json-tree";
import { type TrialRecord, trialRecord } from "~/domain/trials/trial-record";
import type { JsonValue } from "~/lib/canonical-json";
import { civilDay } from "~/lib/civil-day";
import { NotFound, RuleViolation } from "~/lib/errors";

/** Under which name this registry exports, and where its trials are read. */
export interface Registry {
  name: string;
  /** Origin and path, without a closing slash. */
  publicUrl: string;
}

/** The formats that a record is exported in; the companion holds what ICTRP's has no element for. */
export const exportFormats = ["ictrp", "ictrp-companion", "ctgov", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * A public trial by its permanent id or one of its registration numbers.
 * @throws NotFound
 */
export async function openExported(db: Kysely<Database>, id: string): Promise<ExportedTrial> {
  const trial = await findExportedTrial(db, id);
  if (trial) return trial;
  const publicId = await findPublicIdByIdentifier(db, id);
  const found = publicId === undefined ? undefined : await findExportedTrial(db, publicId);
  if (!found) throw new NotFound("trial");
  return found;
}

const recordOf = (trial: ExportedTrial): TrialRecord => trialRecord.parse(trial.record);

/** Items 1 and 2 of a trial: its registration here, else the one it was imported from; null of a cited account without any. */
function identityFor(trial: ExportedTrial, record: TrialRecord, registry: Registry): TrialIdentity | null {
  if (trial.registration_number === null) {
    const stated = identityOf(record as unknown as Tree);
    if (stated || trial.registered_as === null || trial.registered_with === null) return stated;
    return { number: trial.registered_as, registry: trial.registered_with };
  }
  return {
    number: trial.registration_number,
    registry: registry.name,
    ...(trial.registered_at ? { registeredOn: civilDay(trial.registered_at) } : {}),
    url: `${registry.publicUrl}/trials/${trial.public_id}`,
  };
}

/**
 * Why a trial is not exported for others' registries: synthetic records never are, nor those registered by mistake, and one
 * without any registration has no item 1. Null: it is.
 */
export function exportBar(
  trial: ExportedTrial,
  registry: Registry,
): "synthetic_not_exported" | "mistaken_not_exported" | "unregistered_not_exported" | null {
  if (trial.synthetic) return "synthetic_not_exported";
  if (trial.mistaken) return "mistaken_not_exported";
  return identityFor(trial, recordOf(trial), registry) === null ? "unregistered_not_exported" : null;
}

function barred(trial: ExportedTrial, registry: Registry): TrialIdentity {
  const bar = exportBar(trial, registry);
  const identity = identityFor(trial, recordOf(trial), registry);
  if (bar !== null || identity === null) throw new RuleViolation(bar ?? "unregistered_not_exported");
  return identity;
}

/** The trial as one `trial` element of ICTRP's format. */
export function ictrpElement(trial: ExportedTrial, registry: Registry): string {
  const identity = barred(trial, registry);
  return trialXml(toIctrp(recordOf(trial), identity, trial.format === "ictrp" ? (trial.leftovers ?? []) : []));
}

/** The trial's part of the companion file. */
export function companionPart(trial: ExportedTrial, registry: Registry): Tree {
  return companionOf(barred(trial, registry).number, recordOf(trial));
}

/** A companion file's beginning and end, its parts between them joined by commas. */
export const companionFrame = {
  opening: `{"format":"${companionFormat}","version":${companionVersion},"trials":[\n`,
  closing: "\n]}\n",
};

/** The record with the study number that the book knows it by, where the record itself does not state it. */
function withStudyNumber(record: TrialRecord, number: string): TrialRecord {
  const { secondaryIdentifiers } = record.identification;
  if (!nctForm.test(number) || secondaryIdentifiers.some((one) => one.number === number)) return record;
  const own = { id: "nct", authority: ctgovName, number, kind: "registry" as const };
  return {
    ...record,
    identification: { ...record.identification, secondaryIdentifiers: [own, ...secondaryIdentifiers] },
  };
}

/** The trial as a study of ClinicalTrials.gov's API v2: one that came from there as it was imported, with what was changed since. */
export function ctgovStudy(trial: ExportedTrial, registry: Registry): JsonValue {
  const { number } = barred(trial, registry);
  const own = trial.registration_number === null ? undefined : { number, registry: registry.name };
  return toCtgov(
    withStudyNumber(recordOf(trial), number),
    trial.format === "ctgov" ? (trial.leftovers ?? []) : [],
    own,
  );
}

/** The trial in our own format, nothing left out; synthetic and mistaken ones too, which it says. */
export function ownJson(trial: ExportedTrial, registry: Registry): Tree {
  return toOwnJson(recordOf(trial), {
    publicId: trial.public_id,
    registrationNumber: trial.registration_number,
    registry: registry.name,
    standing: trial.standing,
    synthetic: trial.synthetic,
    mistaken: trial.mistaken,
    version: trial.version,
    sha256: trial.sha256.toString("hex"),
  });
}

/** A trial as a file of its own, with its media type. */
export function exportedFile(
  trial: ExportedTrial,
  format: ExportFormat,
  registry: Registry,
): { type: string; text: string } {
  if (format === "ictrp") {
    return { type: "application/xml", text: `${trialsOpening}${ictrpElement(trial, registry)}${trialsClosing}` };
  }
  if (format === "ictrp-companion") {
    const text = `${companionFrame.opening}${JSON.stringify(companionPart(trial, registry))}${companionFrame.closing}`;
    return { type: "application/json", text };
  }
  const value = format === "ctgov" ? ctgovStudy(trial, registry) : ownJson(trial, registry);
  return { type: "application/json", text: `${JSON.stringify(value)}\n` };
}
