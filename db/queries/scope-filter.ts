import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";

type ScopedTable = "participants" | "participant_events" | "assessments" | "adverse_events";

/** The scope as a `where` on a table whose rows belong to a trial and a site. */
export function withinScope<T extends ScopedTable>(scope: Scope, table: T) {
  return (where: ExpressionBuilder<Database, T>): Expression<SqlBool> => {
    const any = where as unknown as ExpressionBuilder<Database, ScopedTable>;
    if (scope.everything) return any.lit(true);
    return any.or([
      any(`${table}.trial_id` as "participants.trial_id", "in", [...scope.trialIds, -1]),
      any(
        `${table}.trial_id` as "participants.trial_id",
        "in",
        any
          .selectFrom("trials as sponsored")
          .select("sponsored.id")
          .where("sponsored.sponsor_organisation_id", "in", [...scope.organisationIds, -1]),
      ),
      any(`${table}.site_id` as "participants.site_id", "in", [...scope.siteIds, -1]),
    ]);
  };
}
