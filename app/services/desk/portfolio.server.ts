import { listPortfolioCounts } from "@db/queries/portfolio-counts";
import { listDecisionConditions, listEndingPartnerships, listPortfolio } from "@db/queries/portfolio";
import { listOwedReports } from "@db/queries/periodic-reports";
import { reportStanding } from "~/domain/dashboards/portfolio/periodic-report";
import { addDays, civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { portfolioQuestion, questionAddress } from "~/services/portfolio/portfolio-question";
import { readDuties } from "~/services/portfolio/read-portfolio.server";

const conditionsShown = 50;
const partnershipsShown = 50;
const reportsShown = 100;
const aheadDays = 90;

/**
 * The registered trials that the address asks for with their live totals, what is late and due, the councils' conditions,
 * the reports that are owed, and the partnerships that end soon; synthetic trials stand apart and are in no total.
 */
export async function readPortfolio({ trx, now, request }: DeskWork) {
  const { kind: _kind, ...question } = portfolioQuestion(new URL(request.url).searchParams);
  const rows = await listPortfolio(trx, question, 500);
  const today = civilDay(now);
  return {
    question,
    address: questionAddress(question),
    counts: await listPortfolioCounts(trx, "registered"),
    registered: rows.filter(({ synthetic }) => !synthetic),
    synthetic: rows.filter(({ synthetic }) => synthetic),
    duties: await readDuties(trx, today),
    conditions: await listDecisionConditions(trx, conditionsShown),
    reports: (await listOwedReports(trx, addDays(today, aheadDays), reportsShown)).map((report) => {
      return { ...report, standing: reportStanding({ ...report, sent_on: null }, today) };
    }),
    partnerships: await listEndingPartnerships(trx, addDays(today, aheadDays), partnershipsShown),
    today,
  };
}
