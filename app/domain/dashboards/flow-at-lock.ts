import type { FlowDiagram } from "~/domain/cohorts/flow/participant-flow";

const underWay = ["inScreening", "inManufacture", "notYetAssessed", "pending", "receiptNotYetDue", "analysisNotYetDue"];

/**
 * What a flow would still break at lock: boxes of people under way, which must be empty then (a box of an arm has the id
 * `arm:box`), in the order of the diagram. Empty: the flow could be locked. Source of the rule: field rules, participant flow.
 */
export function flowAtLock({ boxes }: FlowDiagram): { id: string; count: number }[] {
  return Object.entries(boxes).flatMap(([id, count]) =>
    count !== null && count > 0 && underWay.includes(id.split(":").at(-1) ?? id) ? [{ id, count }] : [],
  );
}
