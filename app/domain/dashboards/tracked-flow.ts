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
    boxes: Object.entries(diagram.boxes).flatMap(([id, count]) => (count === null ? [] : [{ id, count }])),
    broken: diagram.broken.map(({ id, left, right }) => ({ id, left, right })),
  };
}

/** What a released response publishes of the flow: boxes that are public with it, and figures that an attacker knows. */
interface PublishedWithRelease extends LinearTable {
  open: string[];
}

/**
 * A released response names its infused and its evaluable participants, and so how many of them were not evaluable or not
 * assessed. Where every infused participant stands behind it, these boxes are public with it; else they are tied to it.
 */
function publishedWith(diagram: FlowDiagram, released: readonly DayCount[]): PublishedWithRelease {
  const of = (box: string): number => diagram.boxes[box] ?? 0;
  const infused = totalOf(released, "infused");
  const evaluable = totalOf(released, "infused_responder") + totalOf(released, "infused_non_responder");
  if (infused === of("infused")) {
    return { cells: [], sums: [], open: ["evaluable", "notEvaluable", "notYetAssessed"] };
  }
  const rest = of("notEvaluable") + of("notYetAssessed");
  return {
    cells: [
      { id: "evaluableReleased", value: evaluable, exempt: true },
      { id: "evaluableNotReleased", value: of("evaluable") - evaluable },
      { id: "rest", value: rest },
      { id: "restReleased", value: infused - evaluable, exempt: true },
      { id: "restNotReleased", value: rest - (infused - evaluable) },
    ],
    sums: [
      { total: "evaluable", parts: ["evaluableReleased", "evaluableNotReleased"] },
      { total: "rest", parts: ["notEvaluable", "notYetAssessed"] },
      { total: "rest", parts: ["restReleased", "restNotReleased"] },
    ],
    open: [],
  };
}

/**
 * A flow diagram as the public may see it: boxes from 1 up to the threshold withheld, with as many others as it takes.
 * Screened, enrolled and infused totals and product failures are public. `released` are the counts behind a released
 * response (null while none is): its denominators are published too, so the attacker knows them. The range that is left
 * for a withheld box follows from what is in it, and so is published as little as the box.
 */
export function disclosedFlow(
  diagram: FlowDiagram,
  released: readonly DayCount[] | null,
  threshold: number,
  asOf: string | null,
): PublicFlow {
  const known = released ? publishedWith(diagram, released) : { cells: [], sums: [], open: [] };
  const table = flowAsLinearTable(diagram, [...openFlowBoxes, ...known.open]);
  const protection = protectLinearTable(
    { cells: [...table.cells, ...known.cells], sums: [...table.sums, ...known.sums] },
    threshold,
  );
  const nothingSafe = protection.unprotected.length > 0;
  const withheld = new Set(protection.withheld.map(({ id }) => id));
  const boxes = table.cells.map(({ id, value, exempt }) => {
    const hidden = withheld.has(id) || (nothingSafe && !exempt && value > 0);
    return { id, count: hidden ? ("withheld" as const) : value };
  });
  return { asOf, boxes, broken: diagram.broken.map(({ id, left, right }) => ({ id, left, right })) };
}
