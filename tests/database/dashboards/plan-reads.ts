import { CompiledQuery, type Kysely } from "kysely";
import { z } from "zod";
import type { Database } from "@db/tables/database";
import type { AppStatement } from "../../../scripts/bench/search-statements";

/** A node of a plan, as PostgreSQL's `explain (format json)` writes it: https://www.postgresql.org/docs/current/using-explain.html */
const planNode = z.object({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Index Name": z.string().optional(),
  "Index Cond": z.string().optional(),
  get Plans() {
    return z.array(planNode).optional();
  },
});
type PlanNode = z.infer<typeof planNode>;

const explained = z.array(z.object({ "QUERY PLAN": z.array(z.object({ Plan: planNode })) }));

/** How a plan reads a table: the index that leads to its rows, and the condition on that index; null where there is none. */
export interface TableRead {
  table: string;
  index: string | null;
  condition: string | null;
}

/** The reads of a plan. Below the scan of a heap by bitmap stand its indexes, which name no table of their own. */
function readsOf(node: PlanNode, heap?: string): TableRead[] {
  const table = node["Relation Name"] ?? heap;
  const below = (node.Plans ?? []).flatMap((plan) => readsOf(plan, table));
  const scans = node["Node Type"].endsWith("Scan") && node["Node Type"] !== "Bitmap Heap Scan";
  if (table === undefined || !scans) return below;
  const own = { table, index: node["Index Name"] ?? null, condition: node["Index Cond"] ?? null };
  return [own, ...below];
}

/**
 * Every read of the tables in the plan of a statement, planned with its own parameters as whoever the handle stands for. What
 * the database's own functions read does not show in a plan.
 */
export async function plannedReads(
  db: Kysely<Database>,
  { text, values }: AppStatement,
  tables: readonly string[],
): Promise<TableRead[]> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(`explain (format json) ${text}`, values));
  return explained
    .parse(rows)
    .flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => readsOf(Plan)))
    .filter(({ table }) => tables.includes(table));
}
