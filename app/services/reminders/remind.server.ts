import { insertReminder, listDutyRecords, listInvestigators } from "@db/queries/duty-records";
import { recordState } from "~/domain/trials/duties/record-state";
import { civilDay } from "~/lib/civil-day";
import type { Act } from "~/services/act";
import { sendMail } from "~/services/mail/send-mail.server";
import { dutyFactsOf } from "./duty-facts.server";

/** What one look at the duties did: the last row id that was looked at (null: the book is through), and how many mails it wrote. */
export interface ReminderRound {
  after: number | null;
  written: number;
}

type DutyRecord = Awaited<ReturnType<typeof listDutyRecords>>[number];

async function remindOf(act: Pick<Act, "trx" | "now">, row: DutyRecord, publicUrl: string): Promise<number> {
  const state = recordState(dutyFactsOf(row), civilDay(act.now));
  if (state.duties.length === 0) return 0;
  let written = 0;
  for (const { id: accountId } of await listInvestigators(act.trx, row.id, act.now)) {
    for (const duty of state.duties) {
      const reminder = {
        trialId: row.id,
        duty: duty.id,
        dueOn: duty.dueOn,
        stage: duty.state,
        accountId,
        now: act.now,
      };
      if (!(await insertReminder(act.trx, reminder))) continue;
      await sendMail(act, {
        to: { accountId },
        template: `review:mail.${duty.id}`,
        values: {
          trial: row.title_vi ?? row.title_en ?? row.public_id,
          due: duty.dueOn,
          address: `${publicUrl}/desk/trials/${row.public_id}/update`,
        },
      });
      written += 1;
    }
  }
  return written;
}

/**
 * Looks at a batch of registered trials and writes the mails that are due: one when a duty comes within thirty days, one when it
 * is late, to each investigator once.
 */
export async function remindBatch(
  act: Pick<Act, "trx" | "now">,
  batch: { after: number; limit: number; publicUrl: string },
): Promise<ReminderRound> {
  const rows = await listDutyRecords(act.trx, batch.after, batch.limit);
  let written = 0;
  for (const row of rows) written += await remindOf(act, row, batch.publicUrl);
  return { after: rows.length < batch.limit ? null : (rows.at(-1)?.id ?? null), written };
}
