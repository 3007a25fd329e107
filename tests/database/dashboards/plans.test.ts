import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import { setDatabase } from "@db/client/current-database";
import { type AppStatement, takeDown } from "../../../scripts/bench/search-statements";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { addAccount, cookieOf, deskContext, deskRequest, grantOf } from "../../support/signed-in";
import { type Dashboard, dashboards } from "./dashboard-reads";
import { fillPlanBook, openedTrial } from "./plan-book";
import { plannedReads, type TableRead } from "./plan-reads";

/** What is entered of participants, one row an entry: the tables that grow with every day of every trial. */
const entryTables = ["participant_events", "assessments", "adverse_events", "participant_visits", "baseline_entries"];

/** The reads that no condition on an index bounds. */
const unbounded = (reads: readonly TableRead[]) => reads.filter(({ condition }) => condition === null);

describe("plans of the dashboards", () => {
  let open: TestDatabase;
  let proposal: string;
  let accountId: string;
  let cookie: string;

  beforeAll(async () => {
    open = await createNativeDatabase();
    proposal = String(await fillPlanBook(open));
    accountId = await addAccount(open, { email: "regulator@example.vn", grants: [grantOf("regulator")] });
    cookie = await cookieOf("regulator@example.vn");
  }, 60_000);
  afterAll(() => open.drop());

  /** What one visit of the page sends to the database on behalf of its reader. */
  function statementsOf({ visit, params, look, question = "" }: Dashboard): Promise<AppStatement[]> {
    const form = look ? { method: "POST", body: new URLSearchParams({ intent: "look", planned: "yes" }) } : {};
    return takeDown(open.db, async (db) => {
      setDatabase({ ...open, db, read: db });
      const given: LoaderFunctionArgs & ActionFunctionArgs = {
        request: deskRequest(`/page${question}`, cookie, form),
        params: { id: openedTrial, proposal, ...params },
        context: deskContext(),
      };
      await visit(given);
    });
  }

  /** How the database would read the tables of entries for the statements, with the row-level security of the reader. */
  function readsOf(statements: readonly AppStatement[]): Promise<TableRead[]> {
    return asActor(open.db, { accountId }, async (trx) => {
      const reads: TableRead[] = [];
      for (const statement of statements) reads.push(...(await plannedReads(trx, statement, entryTables)));
      return reads;
    });
  }

  it.each(Object.entries(dashboards))("read a bounded part of the entries at most: %s", async (_, dashboard) => {
    const reads = await readsOf(await statementsOf(dashboard));
    const tables = [...new Set(reads.map(({ table }) => table))];
    expect(tables).toEqual(Object.keys(dashboard.reads ?? {}));
    const walks = Object.keys(dashboard.walks ?? {});
    expect(unbounded(reads).filter(({ index }) => !walks.includes(index ?? ""))).toEqual([]);
  });

  it("finds a scan of a table, and one of an index without a condition", async () => {
    const scan = { text: "select details from participant_events where happened_on > $1", values: ["2024-01-01"] };
    const walk = { text: "select term from adverse_events order by id desc limit $1", values: [50] };
    expect(unbounded(await readsOf([scan, walk]))).toEqual([
      { table: "participant_events", index: null, condition: null },
      { table: "adverse_events", index: "adverse_events_pk", condition: null },
    ]);
  });
});
