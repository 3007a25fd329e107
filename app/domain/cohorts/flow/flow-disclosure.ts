import type { FlowDiagram } from "~/domain/cohorts/flow/participant-flow";
import type { LinearTable } from "~/domain/statistics/disclosure/linear-table";

/**
 * Boxes of a participant flow that are shown whatever they hold: the sizes of the screened and enrolled populations of
 * the whole trial, and its product failures.
 */
export const publicParticipantFlowBoxes: readonly string[] = ["consented", "enrolled", "productFailed"];

/** Boxes of a CONSORT flow that are shown whatever they hold: how many the whole trial assessed and allocated. */
export const publicConsortBoxes: readonly string[] = ["assessed", "allocated"];

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
  return { cells, sums };
}
