import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Scope } from "~/domain/access/scope";

type ScopedTable = "participants" | "participant_events" | "assessments" | "adverse_events";

/** The scope as a `where` on a table whose rows belong to a trial and a site; the same text for every scope that is bounded. */
export function withinScope(scope: Scope, table: ScopedTable): RawBuilder<SqlBool> {
  if (scope.everything) return sql<SqlBool>`true`;
  const trial = sql.ref(`${table}.trial_id`);
  const site = sql.ref(`${table}.site_id`);
  return sql<SqlBool>`(${trial} = any(${scope.trialIds}::bigint[]) or ${site} = any(${scope.siteIds}::bigint[])
    or ${trial} in (select sponsored.id from trials as sponsored
      where sponsored.sponsor_organisation_id = any(${scope.organisationIds}::bigint[])))`;
}
