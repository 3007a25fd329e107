import type { FlowDiagram } from "~/domain/cohorts/flow/participant-flow";
import type { LinearTable } from "~/domain/statistics/disclosure/linear-table";

/**
 * Boxes of a participant flow that are shown whatever they hold: the sizes of the screened and enrolled populations of
 * the whole trial, and its product failures.
 */
export const publicParticipantFlowBoxes: readonly string[] = ["consented", "enrolled", "productFailed"];

/**
 * Boxes of a participant flow whose people never leave them, so that they only grow. Were a zero of one shown, a box withheld
 * beside it would be known to hold somebody, and a later total that leaves room for one person would say how many.
 */
export const growingParticipantFlowBoxes: readonly string[] = [
  "screenFailed",
  "leftOrDiedBeforeInfusion",
  "evaluable",
  "notEvaluable",
];

/** Boxes of a CONSORT flow that are shown whatever they hold: how many the whole trial assessed and allocated. */
export const publicConsortBoxes: readonly string[] = ["assessed", "allocated"];

/** Growing boxes of which a zero tells: those in a sum that leaves its boxes somebody beside those that are public. */
function boxesWhoseZeroTells(sums: LinearTable["sums"], cells: LinearTable["cells"]): Set<string> {
  const cellOf = new Map(cells.map((cell) => [cell.id, cell]));
  const hasPeople = (id: string): boolean => !cellOf.get(id)?.exempt && (cellOf.get(id)?.value ?? 0) > 0;
  const open = sums.filter(({ parts }) => parts.some(hasPeople)).flatMap(({ parts }) => parts);
  return new Set(open.filter((id) => growingParticipantFlowBoxes.includes(id)));
}

/**
 * The diagram as a linear system for disclosure control. Only identities that hold tie boxes together (a broken one
 * tells a reader nothing exact), boxes that were not stated are left out, and bounds (`at-least`) are not sums.
 *
 * @param publicBoxes ids of boxes that are never withheld.
 */
export function flowAsLinearTable(diagram: FlowDiagram, publicBoxes: readonly string[]): LinearTable {
  const cells = Object.entries(diagram.boxes).flatMap(([id, value]) =>
    value === null ? [] : [{ id, value, exempt: publicBoxes.includes(id) }],
  );
  const sums = diagram.held
    .filter((identity) => identity.relation === "equals" && identity.parts.length > 0)
    .map((identity) => ({ total: identity.whole, parts: [...identity.parts] }));
  const telling = boxesWhoseZeroTells(sums, cells);
  return { cells: cells.map((cell) => ({ ...cell, zeroTells: telling.has(cell.id) })), sums };
}
