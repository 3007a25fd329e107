import { z } from "zod";
import { insertAlertReceipts, listOpenAlerts } from "@db/queries/alerts";
import { may } from "~/domain/access/permissions";
import { scopeOf } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { NotFound } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";

/** Most alerts on one page; acknowledging some brings up the next. */
const pageSize = 50;

/** The alerts that the signed-in person has not acknowledged; nothing for roles that are sent none. */
export async function readOpenAlerts({ actor, trx }: Pick<DeskWork, "actor" | "trx">) {
  if (!may(actor, "alerts:read")) return null;
  return listOpenAlerts(trx, scopeOf(actor, "alerts:read"), actor.accountId, { limit: pageSize });
}

const receipt = z.object({ alert: z.coerce.number({ error: "required" }).int() });

/** Notes that the signed-in person has taken notice of one alert. */
export async function acknowledgeAlert(work: DeskActionWork): Promise<void> {
  const { trx, actor, now, scope } = work;
  const { alert: id } = parseForm(receipt, work.form);
  const [alert] = await listOpenAlerts(trx, scope, actor.accountId, { id, limit: 1 });
  if (!alert) throw new NotFound("alert");
  const trialId = alert.trial_id;
  await insertAlertReceipts(trx, [
    { alert_id: id, trial_id: trialId, account_id: actor.accountId, acknowledged_at: now },
  ]);
  await recordAudit(work, {
    chain: trialChain(trialId),
    verb: "alert.acknowledged",
    entity: "alert",
    id: String(id),
    changes: [],
  });
}
