import { findResponderDefinition, listAssessmentsOf } from "@db/queries/assessments";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getParticipant } from "@db/queries/participants";
import { findConfirmationDays } from "@db/queries/protocol-versions";
import { findVisitSchedule } from "@db/queries/visit-schedules";
import type { BestResponseRules } from "~/domain/outcomes/best-overall-response";
import { derivedScores } from "~/domain/outcomes/instruments/derived-scores";
import { immuneCourse } from "~/domain/outcomes/irecist-course";
import { protocolResponseRules, recistCourse } from "~/domain/outcomes/recist-course";
import { mrecist, recist11 } from "~/domain/outcomes/response-criteria";
import { standingAssessments } from "~/domain/outcomes/standing-response";
import type { TumourReading } from "~/domain/outcomes/tumour-readings";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "./trial-head";

type AssessmentRow = Awaited<ReturnType<typeof listAssessmentsOf>>[number];

const criteria = { "recist-1.1": recist11, "mrecist-hcc": mrecist } as const;

function readingOf(row: AssessmentRow): TumourReading {
  const { timepoint, assessed_on: assessedOn } = row;
  return { timepoint, assessedOn, scores: row.scores ?? {}, answers: row.answers ?? {} };
}

/** What one reader of one instrument found, derived; null for instruments without a tumour response. */
function courseOf(instrument: string, rows: readonly AssessmentRow[], from: string, rules: BestResponseRules) {
  const readings = rows.map(readingOf);
  if (instrument === "irecist") return { kind: "immune" as const, ...immuneCourse(readings, from) };
  if (instrument !== "recist-1.1" && instrument !== "mrecist-hcc") return null;
  return { kind: "recist" as const, ...recistCourse(readings, from, criteria[instrument], rules) };
}

/** Tumour response by instrument and reader, the primary reader first. */
function coursesOf(rows: readonly AssessmentRow[], infusedOn: string | null, rules: BestResponseRules) {
  const standing = standingAssessments(rows);
  const keys = [...new Set(standing.map(({ instrument, reader }) => JSON.stringify([instrument, reader])))];
  return keys
    .flatMap((key) => {
      const own = standing.filter((row) => JSON.stringify([row.instrument, row.reader]) === key);
      const [first] = own.toSorted((a, b) => (a.assessed_on < b.assessed_on ? -1 : 1));
      if (!first) return [];
      const course = courseOf(first.instrument, own, infusedOn ?? first.assessed_on, rules);
      const primary = own.every((row) => row.is_primary_reader);
      return course ? [{ instrument: first.instrument, reader: first.reader, primary, course }] : [];
    })
    .toSorted((a, b) => Number(b.primary) - Number(a.primary));
}

/** A participant's assessments with the totals and tumour responses that are derived from them, and the definition in force. */
export async function readParticipantOutcomes({ trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const assessments = await listAssessmentsOf(trx, participant.id);
  const definition = await findResponderDefinition(trx, trial.id);
  return {
    head: deskHead(trial),
    code: participant.code,
    response: participant.response,
    definitionVersion: definition?.version ?? null,
    visits: ((await findVisitSchedule(trx, trial.id))?.visits ?? []).map(({ code, name }) => ({ code, name })),
    assessments: assessments.map((row) => ({
      ...row,
      derived: derivedScores(row.instrument, { scores: row.scores ?? {}, answers: row.answers ?? {} }),
    })),
    courses: coursesOf(
      assessments,
      participant.infused_on,
      protocolResponseRules(await findConfirmationDays(trx, trial.id)),
    ),
  };
}
