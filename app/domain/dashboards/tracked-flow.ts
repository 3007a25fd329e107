import { flowAsLinearTable } from "~/domain/cohorts/flow/flow-disclosure";
import { type FlowDiagram, participantFlow } from "~/domain/cohorts/flow/participant-flow";
import type { LinearTable } from "~/domain/statistics/disclosure/linear-table";
import { protectLinearTable } from "~/domain/statistics/disclosure/protect-linear-table";
import { type DayCount, totalOf } from "./cohort-enrolment";
import { openFlowBoxes } from "./flow-differences";
import type { PublicFlow } from "./public-progress";

/**
 * The single-arm participant flow of the tracked participants, from their daily counts. Who is still under way (in
 * screening, in manufacture, not yet assessed) is what the whole leaves after its parts; below zero it is zero, and the
 * identity shows as broken.
 */
export function trackedFlow(counts: readonly DayCount[], cohortId: number | null = null): FlowDiagram {
  const of = (measure: string): number => totalOf(counts, measure, cohortId);
  const rest = (whole: string, parts: string[]): number =>
    Math.max(0, of(whole) - parts.reduce((sum, part) => sum + of(part), 0));
  return participantFlow({
    consented: of("screened"),
    screenFailed: of("screen_failed"),
    inScreening: rest("screened", ["screen_failed", "enrolled"]),
    enrolled: of("enrolled"),
    productFailed: of("product_failed"),
    leftOrDiedBeforeInfusion: of("ended_before_infusion"),
    inManufacture: rest("enrolled", ["infused", "product_failed", "ended_before_infusion"]),
    infused: of("infused"),
    evaluable: of("infused_responder") + of("infused_non_responder"),
    notEvaluable: of("infused_not_evaluable"),
    notYetAssessed: rest("infused", ["infused_responder", "infused_non_responder", "infused_not_evaluable"]),
  });
}

/** A flow diagram with every box shown: what the trial's own people and the regulator see. */
export function openFlow(diagram: FlowDiagram, asOf: string | null): PublicFlow {
  return {
    asOf,
    boxes: Object.entries(diagram.boxes).flatMap(([id, count]) =>
      count === null ? [] : [{ id, count, low: null, high: null }],
    ),
    broken: diagram.broken.map(({ id, left, right }) => ({ id, left, right })),
  };
}

/** Evaluable participants behind a released response: a published count, tied to the box of all evaluable ones. */
function releasedEvaluable(diagram: FlowDiagram, released: readonly DayCount[]): LinearTable {
  const evaluable = diagram.boxes["evaluable"] ?? 0;
  const published = totalOf(released, "infused_responder") + totalOf(released, "infused_non_responder");
  return {
    cells: [
      { id: "evaluableReleased", value: published, exempt: true },
      { id: "evaluableNotReleased", value: evaluable - published },
    ],
    sums: [{ total: "evaluable", parts: ["evaluableReleased", "evaluableNotReleased"] }],
  };
}

/**
 * A flow diagram as the public may see it: boxes from 1 up to the threshold withheld, with as many others as it takes.
 * Screened, enrolled and infused totals and product failures are public. `released` are the counts behind a released
 * response (null while none is): its denominators are published too, so the attacker knows them.
 */
export function disclosedFlow(
  diagram: FlowDiagram,
  released: readonly DayCount[] | null,
  threshold: number,
  asOf: string | null,
): PublicFlow {
  const table = flowAsLinearTable(diagram, openFlowBoxes);
  const known = released ? releasedEvaluable(diagram, released) : { cells: [], sums: [] };
  const protection = protectLinearTable(
    { cells: [...table.cells, ...known.cells], sums: [...table.sums, ...known.sums] },
    threshold,
  );
  const nothingSafe = protection.unprotected.length > 0;
  const ranges = new Map(protection.withheld.map((cell) => [cell.id, cell]));
  const boxes = table.cells.map(({ id, value, exempt }) => {
    const range = ranges.get(id);
    const hidden = range !== undefined || (nothingSafe && !exempt && value > 0);
    return hidden
      ? { id, count: "withheld" as const, low: range?.lowest ?? null, high: range?.highest ?? null }
      : { id, count: value, low: null, high: null };
  });
  return { asOf, boxes, broken: diagram.broken.map(({ id, left, right }) => ({ id, left, right })) };
}
