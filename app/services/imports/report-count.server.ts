import { z } from "zod";
import { listSites } from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listReportedCounts, listTrackedCounts, listTrackingSites } from "@db/queries/site-reported-counts";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { standingCounts } from "~/domain/interop/entries/judge-reported-counts";
import { type ReportedMeasure, reportedMeasures } from "~/domain/interop/tabular/reported-counts-file";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, NotFound } from "~/lib/errors";
import { numberFromText } from "~/lib/number-text";
import { parseForm } from "~/lib/parse-form";
import { civilDate } from "~/lib/partial-date";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { importTable } from "./import-table.server";

/** The counts that sites of a trial report, each beside what is tracked of the same site, measure and day. */
export async function showReportedCounts({ trx, scope, params, actor, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const sites = new Map((await listSites(trx, trial.id)).map((site) => [site.id, site]));
  const all = await listReportedCounts(trx, scope, trial.id);
  const counts = standingCounts(
    all.map(({ site_id, as_of, ...count }) => ({ ...count, siteId: site_id, asOf: as_of })),
  );
  const asked = counts.map(({ siteId, measure, asOf }) => ({ site_id: siteId, measure, as_of: asOf }));
  const tracked = new Map(
    (await listTrackedCounts(trx, trial.id, asked)).map((row) => [
      `${row.site_id} ${row.measure} ${row.as_of}`,
      row.tracked,
    ]),
  );
  const tracking = new Set(await listTrackingSites(trx, trial.id));
  const writes = scopeOf(actor, "participants:write");
  const whole = reachesTrial(writes, trial);
  return {
    head: deskHead(trial),
    today: civilDay(now),
    counts: counts.map(({ siteId, measure, asOf, count }) => ({
      site: sites.get(siteId)?.code ?? "",
      measure: measure as ReportedMeasure,
      asOf,
      count,
      tracked: tracking.has(siteId) ? (tracked.get(`${siteId} ${measure} ${asOf}`) ?? 0) : null,
    })),
    sites: [...sites.values()]
      .filter(({ id }) => whole || writes.siteIds.includes(id))
      .map(({ code, name_en, name_vi }) => ({ code, nameEn: name_en, nameVi: name_vi })),
  };
}

const reported = z.object({
  site: z.string(),
  measure: z.enum(Object.keys(reportedMeasures) as [ReportedMeasure, ...ReportedMeasure[]]),
  asOf: civilDate,
  count: z
    .string()
    .optional()
    .transform((text) => numberFromText(text))
    .pipe(z.number({ error: "notANumber" }).int({ error: "notANumber" }).min(0).max(9_999_999)),
  reason: z.string().max(500).optional(),
});

/** Enters one reported count from the posted form, by the rules of a file of one row. */
export async function reportCount(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(reported, work.form);
  const headings = ["site", "measure", "asOf", "count", "reason"];
  const cells = [typed.site, typed.measure, typed.asOf, String(typed.count), typed.reason ?? ""];
  const map = Object.fromEntries(headings.map((heading) => [heading, heading]));
  const sheet = { headings, rows: [{ line: 1, cells }], faults: [] };
  const { file } = await importTable(work, work.scope, trial, {
    kind: "reported_counts",
    sheet,
    map,
    label: "reported count",
    goodRows: false,
    provenance: "typed",
  });
  const fault = file.faults[0];
  if (fault?.heading === "site") throw new NotFound("site");
  if (fault) throw new InvalidInput([{ path: fault.heading ?? "", message: fault.message.replace(/^errors:/, "") }]);
}
