import { listArms } from "@db/queries/arms";
import { listProgressCounts } from "@db/queries/daily-counts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { countArmBoxes, countEntryBoxes, listBoxParticipants, type OpenedBox } from "@db/queries/flow-boxes";
import { getTrialMasking } from "@db/queries/masking";
import { countEndsBeforeEnrolment, countFailedCriteria, sumPrescreening } from "@db/queries/screening-funnel";
import type { TrialRow } from "@db/queries/trials";
import { maySeeArms } from "~/domain/access/masking";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { type ConsortArmBoxes, consortFlow, type ConsortEntryBoxes } from "~/domain/cohorts/flow/consort-flow";
import { totalOf } from "~/domain/dashboards/cohort-enrolment";
import { flowAtLock } from "~/domain/dashboards/flow-at-lock";
import { screeningFunnel } from "~/domain/dashboards/screening-funnel";
import { trackedFlow } from "~/domain/dashboards/tracked-flow";
import { civilDay } from "~/lib/civil-day";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";

const pageSize = 50;

/** The code under which all arms stand as one where the reader may not tell them apart. */
export const armsTogether = "all";

type Sites = readonly number[] | null;

const noArm: ConsortArmBoxes = {
  allocated: 0,
  received: 0,
  receivedAnotherArm: 0,
  notReceived: 0,
  receiptNotYetDue: 0,
  lostToFollowUp: 0,
  discontinued: 0,
  analysed: 0,
  notAnalysed: 0,
  analysisNotYetDue: 0,
};

/** The arms that the reader sees: each, or all as one. */
async function readArms({ trx, actor }: DeskWork, trial: TrialRow) {
  const masking = await getTrialMasking(trx, trial);
  if (masking.allocation !== "randomised") return null;
  const together = !maySeeArms(actor, masking);
  return { together, arms: together ? [] : await listArms(trx, trial.id) };
}

type Arms = NonNullable<Awaited<ReturnType<typeof readArms>>>;

async function readConsort({ trx }: DeskWork, trialId: number, sites: Sites, { together, arms }: Arms) {
  const entry = (await countEntryBoxes(trx, trialId, sites)) as unknown as ConsortEntryBoxes;
  const counted = await countArmBoxes(trx, trialId, sites, together);
  const boxesOf = (id: number | null): ConsortArmBoxes => {
    const found = counted.find(({ arm_id }) => arm_id === id);
    return found ? (found.boxes as unknown as ConsortArmBoxes) : noArm;
  };
  const named = together
    ? [[armsTogether, boxesOf(null)] as const]
    : arms.map((arm) => [arm.code, boxesOf(arm.id)] as const);
  return consortFlow(entry, Object.fromEntries(named));
}

function boxOf(id: string, arms: Arms | null): OpenedBox | null {
  if (arms === null) return { part: "single", box: id };
  const [arm = "", box] = id.split(":");
  if (box === undefined) return { part: "entry", box: id };
  if (arms.together) return arm === armsTogether ? { part: "arm", box, armId: null } : null;
  const found = arms.arms.find(({ code }) => code === arm);
  return found ? { part: "arm", box, armId: found.id } : null;
}

/** The participants of the box that the address names; null when it names none, or nothing that the reader may open. */
async function readOpened({ trx, actor, request }: DeskWork, trialId: number, arms: Arms | null) {
  const query = new URL(request.url).searchParams;
  const id = query.get("box");
  const opened = id === null ? null : boxOf(id, arms);
  if (id === null || opened === null) return null;
  const before = wholeNumberFrom(query.get("cursor"));
  const reads = scopeOf(actor, "participants:read");
  const rows = await listBoxParticipants(trx, reads, { trialId, opened, before, limit: pageSize + 1 });
  if (rows === null) return null;
  const next = rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null;
  return { id, participants: rows.slice(0, pageSize), next, continued: before !== undefined };
}

async function readFunnel({ trx }: DeskWork, trialId: number, sites: Sites, of: (measure: string) => number) {
  const tally = await sumPrescreening(trx, trialId, sites);
  const { considered, not_eligible: notEligible, declined, other } = tally;
  const counts = { consented: of("screened"), screenFailed: of("screen_failed"), enrolled: of("enrolled") };
  return {
    tally: { considered, notEligible, declined, other },
    ...screeningFunnel({ considered, notEligible, declined, other, ...counts }),
    ends: await countEndsBeforeEnrolment(trx, trialId, sites),
    criteria: await countFailedCriteria(trx, trialId, sites),
  };
}

/**
 * The flow of a trial in the reader's scope: by CONSORT 2025 for a randomised trial, else the single-arm flow; with identities
 * checked live and as they would stand at lock, the screening funnel, and the participants of one box for those who may read
 * them. In a masked trial the arms are one.
 */
export async function readFlowPage(work: DeskWork) {
  const { trx, scope, actor, params, now } = work;
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const whole = reachesTrial(scope, trial);
  const sites = whole ? null : scope.siteIds;
  const arms = await readArms(work, trial);
  const counts = await listProgressCounts(trx, trial.id, sites);
  const diagram = arms === null ? trackedFlow(counts) : await readConsort(work, trial.id, sites, arms);
  const reads = scopeOf(actor, "participants:read");
  const entitled = reachesTrial(reads, trial) || reads.siteIds.length > 0;
  return {
    head: deskHead(trial),
    today: civilDay(now),
    whole,
    entitled,
    boxes: diagram.boxes,
    broken: diagram.broken.map(({ id, left, right }) => ({ id, left, right })),
    held: diagram.held.length,
    atLock: flowAtLock(diagram),
    arms: arms && {
      together: arms.together,
      list: arms.together
        ? [{ code: armsTogether, nameEn: null, nameVi: null }]
        : arms.arms.map(({ code, name_en, name_vi }) => ({ code, nameEn: name_en, nameVi: name_vi })),
    },
    funnel: await readFunnel(work, trial.id, sites, (measure) => totalOf(counts, measure)),
    opened: entitled ? await readOpened(work, trial.id, arms) : null,
  };
}
