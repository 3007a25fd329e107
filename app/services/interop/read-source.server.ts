import { createHash } from "node:crypto";
import { fromCtgov } from "~/domain/interop/ctgov/map-study";
import { nctForm } from "~/domain/interop/ctgov/registry-numbers";
import { fromIctrp } from "~/domain/interop/ictrp/map-trial";
import { identityOf } from "~/domain/interop/ictrp/trial-numbers";
import { trialTree } from "~/domain/interop/ictrp/trial-tree";
import type { XmlNode } from "~/domain/interop/ictrp/xml-node";
import { checkedSource } from "~/domain/interop/mapping/checked-source";
import type { Imported } from "~/domain/interop/mapping/imported";
import { type Tree, valueAt } from "~/domain/interop/mapping/json-tree";
import { sourceFault } from "~/domain/interop/mapping/source-fault";
import { fromOwnJson, isOwnJson } from "~/domain/interop/record-json/own-json";
import { canonicalJson } from "~/lib/canonical-json";
import { readIctrp } from "./read-ictrp.server";

/** A record of another place as it was read: its number there, its fingerprint, and what the mapping made of it. */
export interface ReadSource extends Imported {
  format: "ctgov" | "ictrp" | "json";
  /** The registry's number of it; of our own format the number or permanent id there. */
  sourceId: string;
  registry: string;
  /** SHA-256 of its canonical JSON. */
  sha256: Buffer;
}

/** The most characters that one record may have. */
export const longestRecord = 40 * 1024 * 1024;

const digest = (source: Tree) => createHash("sha256").update(canonicalJson(source)).digest();

function readStudy(source: Tree): ReadSource {
  const number = valueAt(source, ["protocolSection", "identificationModule", "nctId"]);
  if (source["protocolSection"] === undefined) throw sourceFault("notAStudy");
  if (typeof number !== "string" || !nctForm.test(number)) throw sourceFault("noNumber");
  return {
    ...fromCtgov(source),
    format: "ctgov",
    sourceId: number,
    registry: "ClinicalTrials.gov",
    sha256: digest(source),
  };
}

function readOwn(source: Tree): ReadSource {
  const { record, leftovers } = fromOwnJson(source);
  const fields = { counts: { fits: 0, adapted: 0, apart: leftovers.length, unfit: 0 }, fields: [] };
  const sourceId = String(source["registrationNumber"] ?? source["publicId"] ?? "");
  const registry = String(source["registry"] ?? "");
  return { record, leftovers, report: fields, format: "json", sourceId, registry, sha256: digest(source) };
}

/**
 * Reads a record from JSON: a study of ClinicalTrials.gov's API v2, or our own format.
 * @throws InvalidInput naming what is wrong with the file.
 */
export function readJsonSource(text: string): ReadSource {
  if (text.length > longestRecord) throw sourceFault("tooLarge", { megabytes: longestRecord / 1_048_576 });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw sourceFault("notJson");
  }
  const source = checkedSource(parsed);
  return isOwnJson(source) ? readOwn(source) : readStudy(source);
}

/**
 * Reads one trial of ICTRP's submission format.
 * @throws InvalidInput when it bears no number.
 */
export function readTrialSource(trial: XmlNode): ReadSource {
  const source = checkedSource(trialTree(trial));
  const imported = fromIctrp(trial);
  const identity = identityOf(imported.record as unknown as Tree);
  if (typeof valueAt(source, ["main", "trial_id"]) !== "string" || !identity) throw sourceFault("noNumber");
  return {
    ...imported,
    format: "ictrp",
    sourceId: identity.number,
    registry: identity.registry,
    sha256: digest(source),
  };
}

/**
 * Reads an uploaded file of one record, JSON or ICTRP's XML, by what it begins with.
 * @throws InvalidInput naming what is wrong with the file.
 */
export function readFileSource(text: string): ReadSource {
  const start = text.replace(/^\ufeff/, "").trimStart()[0];
  if (start === "{" || start === "[") return readJsonSource(text);
  if (start !== "<") throw sourceFault(start === undefined ? "absent" : "unknownFormat");
  const [trial, ...others] = readIctrp(text);
  if (!trial || others.length > 0) throw sourceFault("ictrpSeveral", { count: others.length + 1 });
  return readTrialSource(trial);
}
