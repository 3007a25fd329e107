import { flowAsLinearTable } from "~/domain/cohorts/flow/flow-disclosure";
import { type FlowDiagram, participantFlow } from "~/domain/cohorts/flow/participant-flow";
import { openRanges } from "~/domain/statistics/disclosure/completions";
import { type LinearTable, resolveLinearTable } from "~/domain/statistics/disclosure/linear-table";
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
 * What disclosure control decides of a flow: the table with all that a reader knows, and the ids of the hidden boxes. The boxes
 * of a sum that are not public are hidden all together or not at all: a zero shown beside hidden ones would tell, with the
 * total of a later snapshot, who has come since.
 */
function protectFlow(diagram: FlowDiagram, released: readonly DayCount[] | null, threshold: number) {
  const known = released ? publishedWith(diagram, released) : { cells: [], sums: [], open: [] };
  const table = flowAsLinearTable(diagram, [...openFlowBoxes, ...known.open]);
  const whole = { cells: [...table.cells, ...known.cells], sums: [...table.sums, ...known.sums] };
  const protection = protectLinearTable(whole, threshold);
  const withheld = new Set(protection.withheld.map(({ id }) => id));
  const nothingSafe = protection.unprotected.length > 0;
  const telling = new Set(
    table.cells
      .filter(({ id, value, exempt }) => !exempt && (withheld.has(id) || (nothingSafe && value > 0)))
      .map(({ id }) => id),
  );
  const beside = new Set(table.sums.flatMap(({ parts }) => (parts.some((id) => telling.has(id)) ? parts : [])));
  const hidden = table.cells
    .filter(({ id, exempt }) => telling.has(id) || (!exempt && beside.has(id)))
    .map(({ id }) => id);
  return { table, whole, protection, hidden };
}

/** What the sums alone leave of the hidden boxes, and of all that is not published beside them. */
function rangesBySums(whole: LinearTable, hidden: readonly string[], withheld: readonly string[]) {
  const { system, values } = resolveLinearTable(whole);
  const pattern = system.ids.map((id) => hidden.includes(id) || withheld.includes(id));
  return new Map(openRanges({ system, pattern, values }).map((range, at) => [system.ids[at], range]));
}

/** A withheld box of a published flow with the range that a reader who knows totals, threshold and procedure is left with. */
export interface LeftRange {
  id: string;
  lowest: number;
  highest: number;
  /** Whether the range is exact, or at least this wide. */
  exact: boolean;
  /** Whether it is as wide as the threshold; where public totals leave less, all that hangs together is withheld. */
  safe: boolean;
}

/** What a published flow leaves an informed reader of each withheld box; empty where nothing is withheld. */
export function leftRanges(diagram: FlowDiagram, released: readonly DayCount[] | null, threshold: number): LeftRange[] {
  const { whole, protection, hidden } = protectFlow(diagram, released, threshold);
  const { withheld, unprotected } = protection;
  const searched = new Map(unprotected.length === 0 ? withheld.map((cell) => [cell.id, cell]) : []);
  const left = rangesBySums(
    whole,
    hidden,
    withheld.map(({ id }) => id),
  );
  return hidden.map((id) => {
    const found = searched.get(id);
    if (found) return { ...found, safe: true };
    const { lowest = 0, highest = 0 } = left.get(id) ?? {};
    return { id, lowest, highest, exact: false, safe: highest - lowest >= threshold };
  });
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
  const { table, hidden } = protectFlow(diagram, released, threshold);
  const boxes = table.cells.map(({ id, value }) => ({
    id,
    count: hidden.includes(id) ? ("withheld" as const) : value,
  }));
  return { asOf, boxes, broken: diagram.broken.map(({ id, left, right }) => ({ id, left, right })) };
}
