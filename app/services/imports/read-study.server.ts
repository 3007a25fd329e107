import { type SdtmDomain, sdtmDomains, sdtmRows } from "~/domain/interop/sdtm/sdtm-table";
import { readStudy, type SdtmStudy } from "~/domain/interop/sdtm/sdtm-study";
import type { Sheet } from "~/domain/interop/tabular/sheet";
import { fileRefusal } from "./file-refusal";
import { openZip } from "./open-zip.server";
import { readCsv } from "./read-csv.server";

const required: Readonly<Record<SdtmDomain, readonly string[]>> = {
  dm: ["STUDYID", "USUBJID", "SUBJID", "SITEID"],
  ds: ["USUBJID", "DSDECOD"],
  ae: ["USUBJID", "AETERM"],
  sv: ["USUBJID", "VISIT", "SVSTDTC"],
  rs: ["USUBJID", "RSTESTCD", "RSDTC"],
};

/** The domain that a file's name stands for: `dm.csv`, `rs_onco.csv`; null for none of those that are read. */
function domainOf(name: string): SdtmDomain | null {
  const stem = (name.split("/").at(-1) ?? "").toLowerCase().replace(/\.csv$/, "");
  return sdtmDomains.find((domain) => stem === domain || stem.startsWith(`${domain}_`)) ?? null;
}

/** A study's domains as sheets, by domain, and the names of files that are no domain read here, with their rows. */
export interface StudySheets {
  domains: Partial<Record<SdtmDomain, Sheet>>;
  others: { name: string; rows: number }[];
}

/**
 * Reads the domains of a study from its CSV files.
 * @throws InvalidInput when DM is missing or a domain lacks its required variables.
 */
export function readStudySheets(files: ReadonlyMap<string, Buffer>): StudySheets {
  const read: StudySheets = { domains: {}, others: [] };
  for (const [name, bytes] of files) {
    const domain = domainOf(name);
    const sheet = readCsv(bytes);
    if (domain === null) {
      read.others.push({ name: name.split("/").at(-1) ?? name, rows: sheet.rows.length });
      continue;
    }
    const headings = sheet.headings.map((heading) => heading.toUpperCase());
    const missing = required[domain].find((variable) => !headings.includes(variable));
    if (missing !== undefined) throw fileRefusal("notSdtm", { file: name, variable: missing });
    read.domains[domain] = sheet;
  }
  if (!read.domains.dm) throw fileRefusal("notSdtm", { file: "dm.csv", variable: "STUDYID" });
  return read;
}

/** The CSV files of a zip. */
export function studyFilesOf(zip: Buffer): Map<string, Buffer> {
  return openZip(zip, (name) => /(?:^|\/)[^/.][^/]*\.csv$/i.test(name));
}

/** The study that sheets tell of; files that are no domain read here are left out by name. */
export function studyOf({ domains, others }: StudySheets): SdtmStudy {
  const rows = (domain: SdtmDomain) => (domains[domain] ? sdtmRows(domains[domain]) : []);
  const study = readStudy({ dm: rows("dm"), ds: rows("ds"), ae: rows("ae"), sv: rows("sv"), rs: rows("rs") });
  for (const { name, rows: count } of others) study.notes.leaveOut(name, "exchange:sdtm.left.otherDomain", count);
  return study;
}
