import { countOpenQueries, listDataQueries } from "@db/queries/data-queries";
import { getTrialInScope } from "@db/queries/desk-trials";
import type { TrialRow } from "@db/queries/trials";
import { may } from "~/domain/access/permissions";
import type { Actor } from "~/domain/access/roles";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { possibleActs, queryStanding } from "~/domain/monitoring/data-query";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { mayOnSite, queryOfAddress, queryPermissions } from "./continue-query.server";

const pageSize = 50;

/** Whether the actor may open queries in the trial. */
export function opensQueries(actor: Actor, trial: TrialRow): boolean {
  return may(actor, "queries:open") && reachesTrial(scopeOf(actor, "queries:open"), trial);
}

/** A page of a trial's queries in scope, the open ones unless all are asked for, and whether the actor may open one. */
export async function readQueries({ actor, trx, scope, params, request }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const asked = new URL(request.url).searchParams;
  const before = wholeNumberFrom(asked.get("cursor"));
  const all = asked.get("show") === "all";
  const rows = await listDataQueries(trx, scope, { trialId: trial.id, open: !all, before, limit: pageSize + 1 });
  const given = (name: string) => asked.get(name)?.slice(0, 40) ?? "";
  return {
    head: deskHead(trial),
    all,
    queries: rows.slice(0, pageSize).map(({ last_act, ...row }) => ({ ...row, standing: queryStanding(last_act) })),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.number ?? null) : null,
    continued: before !== undefined,
    opens: opensQueries(actor, trial),
    about: {
      participant: given("participant"),
      subject: given("subject"),
      entry: given("entry"),
      field: given("field"),
    },
  };
}

/** One query with all that was said, and what the actor may say now. */
export async function readQuery(work: DeskWork) {
  const { trial, query } = await queryOfAddress(work);
  const place = { trial, siteId: query.site_id };
  return {
    head: deskHead(trial),
    number: query.number,
    code: query.code,
    subject: query.subject,
    entry: query.entry_number,
    field: query.field,
    standing: queryStanding(query.last_act),
    entries: query.entries,
    acts: possibleActs(query.last_act).filter((act) => mayOnSite(work.actor, queryPermissions[act], place)),
  };
}

/** How many queries wait for whom, by trial; null for roles that have no part in queries. */
export async function readOpenQueries({ actor, trx }: Pick<DeskWork, "actor" | "trx">) {
  if (!may(actor, "queries:read")) return null;
  return countOpenQueries(trx, scopeOf(actor, "queries:read"));
}
