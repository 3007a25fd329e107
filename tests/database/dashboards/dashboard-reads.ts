import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { database } from "@db/client/current-database";
import { countArmBoxes, countEntryBoxes } from "@db/queries/flow-boxes";
import * as disclosure from "~/routes/desk/disclosure";
import * as expansion from "~/routes/desk/expansion";
import * as flow from "~/routes/desk/flow";
import * as home from "~/routes/desk/home";
import * as deskPortfolio from "~/routes/desk/portfolio";
import * as portfolioFile from "~/routes/desk/portfolio-file";
import * as progress from "~/routes/desk/progress";
import * as forecast from "~/routes/desk/progress-forecast";
import * as sites from "~/routes/desk/progress-sites";
import * as response from "~/routes/desk/response";
import * as safety from "~/routes/desk/safety";
import * as serious from "~/routes/desk/serious-listing";
import * as reports from "~/routes/desk/trial-reports";
import * as partnerships from "~/routes/partnerships";
import * as publicPortfolio from "~/routes/portfolio";
import * as techniques from "~/routes/techniques";
import * as publicProgress from "~/routes/trial-progress";
import { openedTrial, smallTrial } from "./plan-book";

/** A page that shows numbers, how it is visited, and which entries of participants it may read for that. */
export interface Dashboard {
  visit(given: LoaderFunctionArgs & ActionFunctionArgs): Promise<unknown>;
  params?: Record<string, string>;
  question?: string;
  /** The page is asked for accumulating outcomes. */
  look?: boolean;
  /** Tables of entries of which a bounded part is read, each with the reason. */
  reads?: Readonly<Record<string, string>>;
  /** Indexes that are read without a condition, each with the reason. */
  walks?: Readonly<Record<string, string>>;
}

const ofOneTrial = { adverse_events: "those of one trial, by an index that begins with the trial" };
const seriousOfEach = { adverse_events: "the serious ones of each listed trial, by the index of serious ones" };

/** Every dashboard, and the few entries that it reads beside the kept counts. */
export const dashboards: Readonly<Record<string, Dashboard>> = {
  home: { visit: home.loader },
  portfolio: { visit: deskPortfolio.loader, reads: seriousOfEach },
  "portfolio, narrowed": { visit: deskPortfolio.loader, question: "?status=recruiting", reads: seriousOfEach },
  "portfolio as a file": { visit: portfolioFile.loader, params: { file: "trials.csv" }, reads: seriousOfEach },
  "serious events across trials": {
    visit: serious.loader,
    reads: { adverse_events: "a page of the newest serious ones" },
    walks: { adverse_events_pk: "backwards from the newest entry, until the page is full" },
  },
  "serious events at one organisation": {
    visit: serious.loader,
    question: `?site=${openedTrial}-hospital`,
    reads: { adverse_events: "those of the organisation's sites" },
    walks: { adverse_events_corrections_index: "corrections alone, as long as there are few" },
  },
  progress: { visit: progress.loader, reads: ofOneTrial },
  "progress with outcomes": { visit: progress.action, look: true, reads: ofOneTrial },
  forecast: { visit: forecast.loader },
  sites: { visit: sites.loader },
  flow: { visit: flow.loader },
  "flow with a box opened": { visit: flow.loader, question: "?box=infused" },
  "flow with failed products opened": {
    visit: flow.loader,
    question: "?box=productFailed",
    reads: { participant_events: "those of the few who ended without an infusion, by participant" },
  },
  "flow of a randomised trial": {
    visit: async () => {
      const { db } = database();
      await countEntryBoxes(db, 1, null);
      await countArmBoxes(db, 1, null, false);
    },
  },
  response: { visit: response.loader },
  "response with outcomes": {
    visit: response.action,
    look: true,
    params: { id: smallTrial },
    reads: { assessments: "those of the participants who are shown one by one" },
  },
  safety: { visit: safety.loader, reads: ofOneTrial },
  expansion: { visit: expansion.loader, reads: ofOneTrial },
  "expansion with outcomes": { visit: expansion.action, look: true, reads: ofOneTrial },
  disclosure: { visit: disclosure.loader },
  "periodic reports": { visit: reports.loader },
  "public portfolio": { visit: publicPortfolio.loader },
  "public progress": { visit: publicProgress.loader },
  "public techniques": { visit: techniques.loader },
  "public partnerships": { visit: partnerships.loader },
};
