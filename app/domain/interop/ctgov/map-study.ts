import type { TrialRecord } from "~/domain/trials/trial-record";
import type { JsonValue } from "~/lib/canonical-json";
import { reportOf } from "../mapping/field-report";
import type { Imported } from "../mapping/imported";
import type { Tree } from "../mapping/json-tree";
import { differences, type Leftover, restored } from "../mapping/leftovers";
import { newTraces, readPairs, writePairs } from "../mapping/pair";
import { settleRecord } from "../mapping/settle-record";
import { readArmLinks, writeArmLinks } from "./arm-links";
import { readDerivedItems } from "./derived-items";
import { protocolPairs } from "./protocol-pairs";
import { readRegistryNumbers, writeOwnNumber, writeRegistryNumbers } from "./registry-numbers";
import { rowPairs } from "./row-pairs";

const pairs = [...protocolPairs, ...rowPairs];

function mappedStudy(record: TrialRecord): Tree {
  const tree = record as unknown as Tree;
  const study: Tree = {};
  writePairs(pairs, tree, study);
  writeArmLinks(tree, study);
  writeRegistryNumbers(tree, study);
  return study;
}

/**
 * Reads a study of ClinicalTrials.gov's API v2. Whatever the record does not hold as it stands there (results, system dates,
 * values that do not fit) is in `leftovers`, so that `toCtgov` gives the study back.
 * @param study a JSON object that `checkedSource` has let through; it is left as it is.
 */
export function fromCtgov(study: Tree): Imported {
  const { protocolSection, documentSection } = study;
  const source: Tree = { ...study, ...structuredClone({ protocolSection, documentSection }) };
  const traces = newTraces();
  const draft: Tree = {};
  readPairs(pairs, source, draft, traces);
  readArmLinks(source, draft, traces);
  readRegistryNumbers(source, draft, traces);
  readDerivedItems(draft);
  const record = settleRecord(draft, traces);
  const leftovers = differences(source, mappedStudy(record));
  return { record, leftovers, report: reportOf(traces, leftovers) };
}

/**
 * The record as a study in the shape of ClinicalTrials.gov's API v2. With the leftovers of its import the study is what was
 * imported, but for the fields that were changed since; without, it is what the record itself states.
 * @param identity this registry's own number, for a record that did not come from there.
 */
export function toCtgov(
  record: TrialRecord,
  leftovers: readonly Leftover[] = [],
  identity?: { number: string; registry: string },
): JsonValue {
  const study = mappedStudy(record);
  if (identity) writeOwnNumber(study, identity);
  return restored(study, leftovers);
}
