import { itemMark, putAt, treesOf, type Tree, valueAt } from "../mapping/json-tree";
import type { Traces } from "../mapping/pair";

const modulePath = ["protocolSection", "armsInterventionsModule"];

/** What a study calls an intervention where an arm names it: its type in words, a colon, its name. */
const typeWords: Readonly<Record<string, string>> = {
  BEHAVIORAL: "Behavioral",
  BIOLOGICAL: "Biological",
  COMBINATION_PRODUCT: "Combination Product",
  DEVICE: "Device",
  DIAGNOSTIC_TEST: "Diagnostic Test",
  DIETARY_SUPPLEMENT: "Dietary Supplement",
  DRUG: "Drug",
  GENETIC: "Genetic",
  PROCEDURE: "Procedure",
  RADIATION: "Radiation",
  OTHER: "Other",
};

function calledInArms(intervention: Tree): string {
  const type = String(intervention["type"]);
  return `${typeWords[type] ?? type}: ${String(intervention["name"])}`;
}

function textsOf(value: Tree[string]): string[] {
  return (Array.isArray(value) ? value : []).map(String);
}

/** Whether one of the two names the other: either side's statement makes the link. */
function linked(arm: Tree, intervention: Tree): boolean {
  const label = String(arm["label"]);
  if (textsOf(intervention["armGroupLabels"]).includes(label)) return true;
  return textsOf(arm["interventionNames"]).includes(calledInArms(intervention));
}

/** Links the arms that were read with their interventions, which the study names by their texts. */
export function readArmLinks(study: Tree, record: Tree, traces: Traces): void {
  const arms = treesOf(valueAt(study, [...modulePath, "armGroups"])) ?? [];
  const interventions = treesOf(valueAt(study, [...modulePath, "interventions"])) ?? [];
  const read = new Map((treesOf(valueAt(record, ["design", "arms"])) ?? []).map((arm) => [arm["id"], arm]));
  const at = "/protocolSection/armsInterventionsModule";
  for (const intervention of interventions) {
    if (intervention["armGroupLabels"] === undefined) continue;
    const id = String(intervention[itemMark]);
    traces.sources.set(`design.arms.interventions#${id}`, {
      from: `${at}/interventions/@${id}/armGroupLabels`,
      value: intervention["armGroupLabels"],
    });
  }
  for (const arm of arms) {
    const own = read.get(arm[itemMark]);
    const armId = String(arm[itemMark]);
    if (arm["interventionNames"] !== undefined) {
      traces.sources.set(`design.arms.${armId}.interventions`, {
        from: `${at}/armGroups/@${armId}/interventionNames`,
        value: arm["interventionNames"],
      });
    }
    if (own) {
      own["interventions"] = interventions.flatMap((intervention) => {
        const id = intervention[itemMark];
        return linked(arm, intervention) && id !== undefined ? [id] : [];
      });
    }
  }
}

/** Writes the links into both lists of the study. */
export function writeArmLinks(record: Tree, study: Tree): void {
  const arms = treesOf(valueAt(study, [...modulePath, "armGroups"])) ?? [];
  const interventions = treesOf(valueAt(study, [...modulePath, "interventions"])) ?? [];
  const given = new Map(
    (treesOf(valueAt(record, ["design", "arms"])) ?? []).map((arm) => [arm["id"], textsOf(arm["interventions"])]),
  );
  const receives = (arm: Tree, intervention: Tree) =>
    given.get(arm[itemMark])?.includes(String(intervention[itemMark])) ?? false;
  for (const arm of arms) {
    const names = interventions.filter((intervention) => receives(arm, intervention)).map(calledInArms);
    if (names.length > 0) putAt(arm, ["interventionNames"], names);
  }
  for (const intervention of interventions) {
    const labels = arms.filter((arm) => receives(arm, intervention)).map((arm) => String(arm["label"]));
    if (labels.length > 0) putAt(intervention, ["armGroupLabels"], labels);
  }
}
