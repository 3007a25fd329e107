import { insertBaselineEntry, listBaselineOf } from "@db/queries/baseline-entries";
import { updateSiteReport } from "@db/queries/cohorts";
import { lockParticipant } from "@db/queries/participants";
import type { Scope } from "~/domain/access/scope";
import { changesBetween, trialChain } from "~/domain/audit/audit-entry";
import type { BaselineKind } from "~/domain/outcomes/baseline-entry";
import { baselineSchemas } from "~/domain/outcomes/baseline-schemas";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { checkInput } from "~/lib/parse-form";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/** One entry of medical history, medication or laboratory, or an entry taken back; a correction says why. */
export interface BaselineInput {
  trialId: number;
  code: string;
  kind: BaselineKind | "voided";
  /** The fields of the kind as they were typed. */
  fields: Readonly<Record<string, unknown>>;
  corrects?: number | null;
  reason?: string | null;
  provenance?: "typed" | "file" | "import" | "generated";
}

function detailsOf({ kind, fields }: BaselineInput, today: string): Record<string, string> {
  if (kind === "voided") return {};
  const checked: Readonly<Record<string, string | undefined>> = checkInput(baselineSchemas[kind], fields);
  const details = Object.fromEntries(
    Object.entries(checked).flatMap(([field, text]) => (text === undefined ? [] : [[field, text]])),
  );
  const { startedOn, endedOn } = details;
  const late = ["startedOn", "endedOn", "takenOn"].filter((field) => (details[field] ?? "") > today);
  const issues = late.map((path) => ({ path, message: "dateInFuture" }));
  const comparable = startedOn !== undefined && endedOn !== undefined ? Math.min(startedOn.length, endedOn.length) : 0;
  if (startedOn && endedOn && endedOn.slice(0, comparable) < startedOn.slice(0, comparable)) {
    issues.push({ path: "endedOn", message: "endBeforeStart" });
  }
  if (issues.length > 0) throw new InvalidInput(issues);
  return details;
}

function refuseFaultyCorrection(
  { kind, corrects = null, reason }: BaselineInput,
  entered: Awaited<ReturnType<typeof listBaselineOf>>,
): void {
  if (corrects === null) {
    if (kind === "voided") throw new InvalidInput([{ path: "corrects", message: "required" }]);
    return;
  }
  if (!reason?.trim()) throw new InvalidInput([{ path: "reason", message: "required" }]);
  const stands = entered.some(
    (entry) =>
      entry.number === corrects &&
      (kind === "voided" ? entry.kind !== "voided" : entry.kind === kind) &&
      !entered.some((later) => later.corrects === corrects),
  );
  if (!stands) throw new RuleViolation("no_such_event");
}

/**
 * Records one baseline entry of a participant in scope, with its audit, in one transaction. A correction is entered whole and
 * takes the place of the entry that it names.
 * @throws NotFound outside the scope; InvalidInput with every fault named; RuleViolation for a correction of an entry that does
 * not stand or is of another kind.
 */
export async function recordBaselineEntry(act: Act, scope: Scope, input: BaselineInput): Promise<{ number: number }> {
  const today = civilDay(act.now);
  const details = detailsOf(input, today);
  const participant = await lockParticipant(act.trx, scope, input.trialId, input.code);
  const entered = await listBaselineOf(act.trx, participant.id);
  refuseFaultyCorrection(input, entered);
  const number = entered.length + 1;
  const corrects = input.corrects ?? null;
  const reason = corrects === null ? null : (input.reason?.trim() ?? null);
  await insertBaselineEntry(act.trx, {
    trial_id: participant.trial_id,
    site_id: participant.site_id,
    participant_id: participant.id,
    number,
    kind: input.kind,
    details: JSON.stringify(details),
    corrects,
    reason,
    provenance: input.provenance ?? "typed",
    entered_by: accountIdOf(act),
    entered_at: act.now,
  });
  await updateSiteReport(act.trx, participant.site_id, today);
  const before = entered.find((entry) => entry.number === corrects)?.details ?? {};
  await recordAudit(act, {
    chain: trialChain(participant.trial_id),
    verb: corrects === null ? "baseline.recorded" : "baseline.corrected",
    entity: "participant",
    id: participant.code,
    changes: [
      { field: `baseline ${input.kind}`, from: corrects, to: number },
      ...changesBetween({ ...before }, details),
    ],
    reason: reason ?? undefined,
  });
  return { number };
}
