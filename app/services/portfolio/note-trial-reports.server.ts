import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import { insertPeriodicReport, insertReportSending, listPeriodicReports } from "@db/queries/periodic-reports";
import { deleteTrialTechniques, insertTrialTechnique, listTrialTechniques } from "@db/queries/portfolio-counts";
import { listTechniqueIds } from "@db/queries/techniques";
import { lockTrial, type TrialRow } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { reportBases } from "~/domain/dashboards/portfolio/periodic-report";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import { civilDate } from "~/lib/partial-date";
import { type Act, accountIdOf } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { refreshTrialSearch } from "~/services/trials/refresh-search.server";

const line = z.string().trim().min(1).max(300);

const asked = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("report"),
    subject: line,
    recipient: line,
    basis: z.enum(reportBases),
    source: line,
    dueOn: civilDate,
  }),
  z.object({
    intent: z.literal("sending"),
    report: z.coerce.number({ error: "notAChoice" }).int({ error: "notAChoice" }),
    sentOn: civilDate,
    receipt: z.string().trim().max(300).optional(),
  }),
  z.object({ intent: z.literal("techniques"), techniques: z.array(z.string().max(100)).max(100).default([]) }),
]);

/** The act with the form that it answers. */
type NotingWork = Act & Pick<DeskActionWork, "scope" | "params" | "form">;

type Asked<Intent extends z.output<typeof asked>["intent"]> = Extract<z.output<typeof asked>, { intent: Intent }>;

async function noteReport(work: NotingWork, trial: TrialRow, typed: Asked<"report">): Promise<void> {
  const { subject, recipient, basis, source, dueOn } = typed;
  const id = await insertPeriodicReport(work.trx, {
    trial_id: trial.id,
    subject,
    recipient,
    basis,
    source,
    due_on: dueOn,
    noted_by: accountIdOf(work),
    noted_at: work.now,
  });
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "report.owed",
    entity: "report",
    id: String(id),
    changes: Object.entries({ subject, recipient, basis, source, dueOn }).map(([field, to]) => {
      return { field, from: null, to };
    }),
  });
}

async function noteSending(work: NotingWork, trial: TrialRow, typed: Asked<"sending">): Promise<void> {
  const report = (await listPeriodicReports(work.trx, trial.id)).find(({ id }) => id === typed.report);
  if (!report) throw new InvalidInput([{ path: "report", message: "notAChoice" }]);
  if (typed.sentOn > civilDay(work.now)) throw new InvalidInput([{ path: "sentOn", message: "dateInFuture" }]);
  const sent = await insertReportSending(work.trx, {
    report_id: report.id,
    trial_id: trial.id,
    sent_on: typed.sentOn,
    receipt: typed.receipt ?? null,
    recorded_by: accountIdOf(work),
    recorded_at: work.now,
  });
  if (!sent) throw new RuleViolation("report_already_sent");
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "report.sent",
    entity: "report",
    id: String(report.id),
    changes: [
      { field: "sentOn", from: null, to: typed.sentOn },
      { field: "receipt", from: null, to: typed.receipt ?? null },
    ],
  });
}

async function noteTechniques(work: NotingWork, trial: TrialRow, wanted: readonly string[]): Promise<void> {
  const ids = await listTechniqueIds(work.trx, wanted);
  if (ids.length !== new Set(wanted).size) throw new InvalidInput([{ path: "techniques", message: "notAChoice" }]);
  const before = await listTrialTechniques(work.trx, trial.id);
  if (before.length === wanted.length && wanted.every((code) => before.includes(code))) return;
  await deleteTrialTechniques(work.trx, trial.id, ids);
  for (const id of ids) {
    const row = { trial_id: trial.id, technique_id: id, noted_by: accountIdOf(work), noted_at: work.now };
    await insertTrialTechnique(work.trx, row);
  }
  await refreshTrialSearch(work, trial.id);
  const after = await listTrialTechniques(work.trx, trial.id);
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "trial.techniques_noted",
    entity: "trial",
    id: trial.public_id,
    changes: [{ field: "techniques", from: before.join(", "), to: after.join(", ") }],
  });
}

/**
 * Notes what the portfolio tells of a registered trial: a report that it owes, the sending that ends one, or the techniques
 * that it is one of. A report and its sending are never changed; a report noted by mistake is ended by a sending that says so.
 * @throws RuleViolation for a trial that is not registered, or a report that was sent already
 */
export async function noteTrialReports(work: NotingWork): Promise<void> {
  const typed = parseForm(asked, work.form);
  const found = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  if (found.standing !== "registered") throw new RuleViolation("update_needs_registration");
  const trial = await lockTrial(work.trx, found.id);
  if (typed.intent === "report") await noteReport(work, trial, typed);
  if (typed.intent === "sending") await noteSending(work, trial, typed);
  if (typed.intent === "techniques") await noteTechniques(work, trial, typed.techniques);
}
