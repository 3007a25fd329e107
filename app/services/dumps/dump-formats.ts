import type { DumpedTrial } from "@db/queries/dump-trials";
import { toIctrp } from "~/domain/interop/ictrp/map-trial";
import { trialsClosing, trialsOpening, trialXml } from "~/domain/interop/ictrp/write-xml";
import { civilDay } from "~/lib/civil-day";
import { csvHead, csvLine } from "~/lib/csv-text";

/** What of the registry the dumps name. */
export interface DumpingRegistry {
  registryName: string;
  publicUrl: string;
}

/** One file of the dumps: what stands before, for each trial (an empty text leaves it out), and after. */
export interface DumpFormat {
  name: "trials.ndjson" | "trials.csv" | "ictrp.xml";
  mediaType: string;
  opening: string;
  closing: string;
  trial: (trial: DumpedTrial, registry: DumpingRegistry) => string;
}

/** The version of the dumps' shape, newest last, each with what it changed: whoever reads dumps reads this first. */
export const dumpChangelog = [
  { version: 1, on: "2026-11-22", changes: ["First shape: trials.ndjson, trials.csv, ictrp.xml."] },
] as const;

function ndjsonLine(trial: DumpedTrial): string {
  return `${JSON.stringify({
    id: trial.public_id,
    standing: trial.standing,
    mistaken: trial.mistaken,
    registrationNumber: trial.registration_number,
    registeredAt: trial.registered_at?.toISOString() ?? null,
    identifiers: trial.identifiers,
    version: trial.version,
    versionAt: trial.version_at.toISOString(),
    sha256: trial.sha256.toString("hex"),
    planned: trial.planned,
    enrolled: trial.enrolled,
    dataDate: trial.data_date,
    record: trial.record,
  })}\n`;
}

const csvColumns = {
  id: (trial: DumpedTrial) => trial.public_id,
  standing: (trial: DumpedTrial) => trial.standing,
  mistaken: (trial: DumpedTrial) => trial.mistaken,
  registrationNumber: (trial: DumpedTrial) => trial.registration_number,
  registeredAt: (trial: DumpedTrial) => trial.registered_at?.toISOString() ?? null,
  identifiers: (trial: DumpedTrial) => trial.identifiers.map(({ identifier }) => identifier),
  titleEn: (trial: DumpedTrial) => trial.title_en,
  titleVi: (trial: DumpedTrial) => trial.title_vi,
  sponsorEn: (trial: DumpedTrial) => trial.sponsor_en,
  sponsorVi: (trial: DumpedTrial) => trial.sponsor_vi,
  phase: (trial: DumpedTrial) => trial.phase,
  recruitmentStatus: (trial: DumpedTrial) => trial.recruitment_status,
  countries: (trial: DumpedTrial) => trial.record.design.countries,
  conditions: (trial: DumpedTrial) => trial.record.design.conditions.map(({ name }) => name.en ?? name.vi ?? ""),
  planned: (trial: DumpedTrial) => trial.planned,
  enrolled: (trial: DumpedTrial) => trial.enrolled,
  dataDate: (trial: DumpedTrial) => trial.data_date,
  version: (trial: DumpedTrial) => trial.version,
  sha256: (trial: DumpedTrial) => trial.sha256.toString("hex"),
};

/** A trial of this registry in WHO's format; cited accounts and trials registered by mistake are not submitted. */
function ictrpElement(trial: DumpedTrial, { registryName, publicUrl }: DumpingRegistry): string {
  if (trial.standing !== "registered" || trial.mistaken || trial.registration_number === null) return "";
  const identity = {
    number: trial.registration_number,
    registry: registryName,
    url: `${publicUrl}/trials/${trial.public_id}`,
    ...(trial.registered_at ? { registeredOn: civilDay(trial.registered_at) } : {}),
  };
  return trialXml(toIctrp(trial.record, identity));
}

/** The files of a dump. */
export const dumpFormats: readonly DumpFormat[] = [
  { name: "trials.ndjson", mediaType: "application/x-ndjson", opening: "", closing: "", trial: ndjsonLine },
  {
    name: "trials.csv",
    mediaType: "text/csv",
    opening: csvHead(Object.keys(csvColumns)),
    closing: "",
    trial: (trial) => csvLine(Object.values(csvColumns).map((column) => column(trial))),
  },
  {
    name: "ictrp.xml",
    mediaType: "application/xml",
    opening: trialsOpening,
    closing: trialsClosing,
    trial: ictrpElement,
  },
];
