import { z } from "zod";
import { listProtocolVersions } from "@db/queries/protocol-versions";
import { updatePublicState } from "@db/queries/public-state";
import {
  getSite,
  insertSiteApproval,
  insertSitePause,
  insertSiteStaff,
  listSitePauses,
  updateSite,
  updateSitePauseEnd,
  updateSiteStaffEnd,
  upsertSiteStep,
} from "@db/queries/site-setup";
import { siteStaffRoles, siteStanding, siteSteps } from "~/domain/cohorts/site-setup";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, NotFound, RuleViolation } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import { civilDate } from "~/lib/partial-date";
import { type Act, accountIdOf } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { auditSetup, trialToSetUp } from "./trial-set-up.server";

const words = (most: number) => z.string().max(most);

const siteAct = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("step"),
    step: z.enum(siteSteps),
    plannedOn: civilDate.optional(),
    doneOn: civilDate.optional(),
  }),
  z.object({ intent: z.literal("open"), openedOn: civilDate }),
  z.object({ intent: z.literal("close"), closedOn: civilDate }),
  z.object({ intent: z.literal("pause"), fromOn: civilDate, reason: words(500) }),
  z.object({ intent: z.literal("resume"), untilOn: civilDate }),
  z.object({ intent: z.literal("staff"), name: words(120), role: z.enum(siteStaffRoles), staffFrom: civilDate }),
  z.object({
    intent: z.literal("staffEnd"),
    staff: z.coerce.number({ error: "required" }).int(),
    staffUntil: civilDate,
  }),
  z.object({
    intent: z.literal("approval"),
    protocol: z.coerce.number({ error: "required" }).int(),
    consentVersion: words(60),
    council: words(200),
    opinionNumber: words(60),
    approvedOn: civilDate,
    inForceFrom: civilDate,
    reconsent: z.literal("on").optional(),
  }),
]);

type SiteAct = z.infer<typeof siteAct>;
type Place = Awaited<ReturnType<typeof getSite>>;

function refuseFuture(act: Act, path: string, day: string | undefined): void {
  if (day !== undefined && day > civilDay(act.now)) throw new InvalidInput([{ path, message: "dateInFuture" }]);
}

async function openOrClose(
  act: Act,
  site: Place,
  typed: Extract<SiteAct, { intent: "open" | "close" }>,
): Promise<void> {
  if (typed.intent === "open") {
    refuseFuture(act, "openedOn", typed.openedOn);
    if (site.opened_on !== null && site.closed_on === null) throw new RuleViolation("site_is_open");
    return updateSite(act.trx, site.id, { opened_on: site.opened_on ?? typed.openedOn, closed_on: null });
  }
  refuseFuture(act, "closedOn", typed.closedOn);
  if (site.opened_on === null || site.closed_on !== null) throw new RuleViolation("site_is_not_open");
  if (typed.closedOn < site.opened_on) throw new InvalidInput([{ path: "closedOn", message: "endBeforeStart" }]);
  return updateSite(act.trx, site.id, { closed_on: typed.closedOn });
}

async function pauseOrResume(act: Act, site: Place, typed: Extract<SiteAct, { intent: "pause" | "resume" }>) {
  const pauses = await listSitePauses(act.trx, site.id);
  const open = pauses.find(({ until_on }) => until_on === null);
  if (typed.intent === "pause") {
    if (siteStanding(site, [], civilDay(act.now)) !== "open") throw new RuleViolation("site_is_not_open");
    if (open) throw new RuleViolation("site_is_paused");
    const row = { trial_id: site.trial_id, site_id: site.id, from_on: typed.fromOn, reason: typed.reason };
    return insertSitePause(act.trx, row);
  }
  if (!open) throw new RuleViolation("site_is_not_paused");
  if (typed.untilOn < open.from_on) throw new InvalidInput([{ path: "untilOn", message: "endBeforeStart" }]);
  return updateSitePauseEnd(act.trx, site.id, typed.untilOn);
}

async function approve(act: Act, site: Place, typed: Extract<SiteAct, { intent: "approval" }>): Promise<void> {
  refuseFuture(act, "approvedOn", typed.approvedOn);
  if (typed.inForceFrom < typed.approvedOn) {
    throw new InvalidInput([{ path: "inForceFrom", message: "inForceBeforeApproval" }]);
  }
  const versions = await listProtocolVersions(act.trx, site.trial_id);
  if (!versions.some(({ id }) => id === typed.protocol)) throw new NotFound("protocol version");
  await insertSiteApproval(act.trx, {
    trial_id: site.trial_id,
    site_id: site.id,
    protocol_version_id: typed.protocol,
    consent_version: typed.consentVersion,
    council: typed.council,
    opinion_number: typed.opinionNumber,
    approved_on: typed.approvedOn,
    in_force_from: typed.inForceFrom,
    reconsent_required: typed.reconsent === "on",
    recorded_by: accountIdOf(act) ?? "",
    recorded_at: act.now,
  });
}

async function staff(act: Act, site: Place, typed: Extract<SiteAct, { intent: "staff" | "staffEnd" }>): Promise<void> {
  if (typed.intent === "staff") {
    const { name, role, staffFrom } = typed;
    return insertSiteStaff(act.trx, { trial_id: site.trial_id, site_id: site.id, name, role, from_on: staffFrom });
  }
  if (!(await updateSiteStaffEnd(act.trx, site.id, typed.staff, typed.staffUntil))) throw new NotFound("staff");
}

async function perform(act: Act, site: Place, typed: SiteAct): Promise<void> {
  switch (typed.intent) {
    case "step":
      refuseFuture(act, "doneOn", typed.doneOn);
      return upsertSiteStep(act.trx, {
        site_id: site.id,
        trial_id: site.trial_id,
        step: typed.step,
        planned_on: typed.plannedOn ?? null,
        done_on: typed.doneOn ?? null,
      });
    case "open":
    case "close":
      return openOrClose(act, site, typed);
    case "pause":
    case "resume":
      return pauseOrResume(act, site, typed);
    case "approval":
      return approve(act, site, typed);
    default:
      return staff(act, site, typed);
  }
}

/** What the audit holds of an act: what was typed, without the names of staff. */
function auditedOf(typed: SiteAct): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(typed).filter(([field]) => field !== "intent" && field !== "name" && field !== "reason"),
  );
}

/** One act of setting up a site: a step, opening, closing, a pause, its end, staff, what the council approved. */
export async function setUpSite(work: DeskActionWork): Promise<void> {
  const trial = await trialToSetUp(work);
  const site = await getSite(work.trx, trial.id, work.params["site"] ?? "");
  const typed = parseForm(siteAct, work.form);
  await perform(work, site, typed);
  await updatePublicState(work.trx, work.now);
  await auditSetup(work, trial.id, {
    verb: `site.${typed.intent}`,
    entity: "site",
    id: site.code,
    to: auditedOf(typed),
    reason: "reason" in typed ? typed.reason : undefined,
  });
}
