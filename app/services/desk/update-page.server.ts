import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listReviewComments } from "@db/queries/review-comments";
import { findOpenUpdate } from "@db/queries/trial-updates";
import { getTrialVersion } from "@db/queries/trial-versions";
import { recordState } from "~/domain/trials/duties/record-state";
import { judgeUpdate } from "~/domain/trials/life-cycle/judge-update";
import { trialRecord } from "~/domain/trials/trial-record";
import { civilDay } from "~/lib/civil-day";
import { NotFound } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { confirmedOn } from "~/services/reminders/duty-facts.server";
import { discardUpdate, openUpdate, rebaseUpdate } from "~/services/trials/open-update.server";
import { newlyMissing, publishUpdate } from "~/services/trials/publish-update.server";
import { readDraft } from "~/services/trials/read-draft.server";
import { verifyRecord } from "~/services/trials/verify-record.server";
import { deskHead } from "./trial-head";
import { wordFacts } from "./word-findings.server";

async function registeredTrial({ trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  if (trial.standing !== "registered") throw new NotFound("registered trial");
  return trial;
}

/** A registered record and the update of it that is under way, judged as it stands; null where none is. */
export async function readUpdatePage(work: DeskWork) {
  const { trx, now } = work;
  const trial = await registeredTrial(work);
  const today = civilDay(now);
  const update = (await findOpenUpdate(trx, trial.id)) ?? null;
  const version = await getTrialVersion(trx, trial.id, trial.public_version ?? 0);
  const standing = trialRecord.parse(version.record);
  const draft = update ? await readDraft(trx, trial.id) : null;
  const judged = draft ? judgeUpdate(standing, { ...draft.record, account: standing.account }, today) : null;
  const registeredOn = civilDay(trial.registered_at ?? now);
  return {
    head: deskHead(trial),
    mistaken: trial.mistaken_at !== null,
    version: trial.public_version ?? 0,
    state: recordState(
      { record: standing, registeredOn, confirmedOn: confirmedOn(version), enrolled: trial.enrolled_count },
      today,
    ),
    update: update && { standing: update.standing, baseVersion: update.base_version, openedAt: update.opened_at },
    moved: update !== null && update.base_version !== trial.public_version,
    revisions: draft?.revisions ?? null,
    missing: draft ? wordFacts(newlyMissing(standing, draft.record, today), work.language) : [],
    judged,
    comments: (await listReviewComments(trx, trial.id)).filter(({ resolved_at }) => resolved_at === null),
  };
}

const step = z.object({ intent: z.enum(["open", "discard", "rebase"]) });
const steps = { open: openUpdate, discard: discardUpdate, rebase: rebaseUpdate } as const;

/** Opens an update, gives it up, or puts it onto the version that has become public meanwhile. */
export async function changeUpdate(work: DeskActionWork): Promise<void> {
  const { intent } = parseForm(step, work.form);
  const trial = await registeredTrial(work);
  await steps[intent](work, trial.id);
}

const signing = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("publish"), reason: z.string().max(2000) }),
  z.object({ intent: z.literal("verify") }),
]);

/** Signs the update under way, or verifies the record as it stands; confirmed with the password before this. */
export async function signUpdate(work: DeskActionWork): Promise<void> {
  const asked = parseForm(signing, work.form);
  const trial = await registeredTrial(work);
  if (asked.intent === "verify") await verifyRecord(work, trial.id);
  else await publishUpdate(work, trial.id, asked.reason);
}
