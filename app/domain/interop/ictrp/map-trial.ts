import type { TrialRecord } from "~/domain/trials/trial-record";
import { reportOf } from "../mapping/field-report";
import type { Imported } from "../mapping/imported";
import { isTree, putAt, type Tree } from "../mapping/json-tree";
import { differences, type Leftover, restored } from "../mapping/leftovers";
import { newTraces, readPairs, writePairs } from "../mapping/pair";
import { settleRecord } from "../mapping/settle-record";
import { slashedDate } from "./code-lists";
import { readCodes, writeCodes } from "./free-texts";
import { structureFaults } from "./structure";
import { identityOf, partedNumbers, readTrialNumbers, type TrialIdentity } from "./trial-numbers";
import { trialPairs } from "./trial-pairs";
import { trialTree } from "./trial-tree";
import type { XmlNode } from "./xml-node";

function mappedTrial(record: TrialRecord, identity: TrialIdentity | null): Tree {
  const tree = record as unknown as Tree;
  const trial: Tree = {};
  const { utn, others } = partedNumbers(tree, identity ?? { number: "", registry: "" });
  const { identification } = record;
  writePairs(
    trialPairs,
    { ...tree, identification: { ...(identification as unknown as Tree), secondaryIdentifiers: others } },
    trial,
  );
  writeCodes(tree, trial);
  putAt(trial, ["main", "trial_id"], identity?.number);
  putAt(trial, ["main", "reg_name"], identity?.registry);
  putAt(trial, ["main", "url"], identity?.url);
  const registered = identity?.registeredOn;
  if (registered !== undefined) putAt(trial, ["main", "date_registration"], slashedDate.write(registered));
  putAt(trial, ["main", "utrn"], utn);
  return trial;
}

/** The groups that `readCodes` reads, by what of the record they become. */
const codeGroups = {
  "design.conditions.hc.code": "health_condition_code",
  "design.interventions.int.kind": "intervention_code",
};

/**
 * Reads a `trial` element of ICTRP's submission format. What the record does not hold is in `leftovers`; where the element
 * departs from the format's DTD is in the report's `deviations`.
 */
export function fromIctrp(trial: XmlNode): Imported {
  const source = trialTree(trial);
  const traces = newTraces();
  const draft: Tree = {};
  readPairs(trialPairs, source, draft, traces);
  readCodes(source, draft);
  for (const [to, name] of Object.entries(codeGroups)) {
    const value = source[name];
    if (value !== undefined) traces.sources.set(to, { from: `/${name}`, value });
  }
  readTrialNumbers(source, draft, traces);
  const record = settleRecord(draft, traces);
  const leftovers = differences(source, mappedTrial(record, identityOf(record as unknown as Tree)));
  return { record, leftovers, report: { ...reportOf(traces, leftovers), deviations: structureFaults(trial) } };
}

/**
 * The record as a trial in ICTRP's format, as an object (see `trialTree`). With the leftovers of its import it is what was
 * imported, but for the fields that were changed since.
 */
export function toIctrp(record: TrialRecord, identity: TrialIdentity, leftovers: readonly Leftover[] = []): Tree {
  const trial = restored(mappedTrial(record, identity), leftovers);
  return isTree(trial) ? trial : {};
}
