import { insertConfirmation } from "@db/queries/desk-trials";
import { insertUnblinding } from "@db/queries/masking";
import { getTrial } from "@db/queries/trials";
import { emptyRecord } from "~/domain/trials/trial-record";
import { systemActor } from "~/services/act";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { cutVersion } from "~/services/trials/cut-version.server";
import { everywhere } from "../../database/cohorts/tracked-trial";
import { type ApiBook, now } from "./api-book";

/** Enters that a participant of the book's trial was allocated to an arm, which is made. */
export async function allocateTo({ owner, trialId }: ApiBook, code: string, arm: string): Promise<void> {
  await owner.insertInto("arms").values({ trial_id: trialId, code: arm, name_en: arm, name_vi: arm }).execute();
  await owner.transaction().execute(async (trx) => {
    const act = { trx, actor: systemActor, now };
    const entry = { trialId, code, happenedOn: "2026-02-22", provenance: "generated" as const };
    await recordEvent(act, everywhere, { ...entry, kind: "enrolled", eligible: true });
    await recordEvent(act, everywhere, { ...entry, kind: "allocated", details: { arm } });
  });
}

/** Cuts the trial's next version, which says of the masking what is given; a staged one waits for review. */
export async function stateMasking(
  { owner, trialId }: ApiBook,
  masking: "open" | "double",
  { staged = false }: { staged?: boolean } = {},
): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    const { version } = await getTrial(trx, trialId);
    const record = { ...emptyRecord(), design: { ...emptyRecord().design, masking } };
    const kind = staged ? ("submission" as const) : ("update" as const);
    const cut = { trialId, previous: version, kind, record, reason: "masking", authorRole: "investigator", staged };
    await cutVersion({ trx, actor: systemActor, now }, cut);
  });
}

/** Records the trial's unblinding. */
export async function unblind({ owner, trialId, ownAccount }: ApiBook): Promise<void> {
  const sha256 = Buffer.alloc(32);
  const confirmed = { accountId: ownAccount, meaning: "record_unblinding", subject: "unblinded", sha256, now };
  await insertUnblinding(owner, {
    trial_id: trialId,
    unblinded_on: "2026-03-01",
    reason: "the database is locked",
    recorded_by: ownAccount,
    recorded_at: now,
    confirmation_id: await insertConfirmation(owner, confirmed),
  });
}
