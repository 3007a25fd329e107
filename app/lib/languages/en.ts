import { enInBrowser } from "~/lib/languages/en-in-browser";
import cohort from "~/lib/languages/en/cohort.json";
import dashboards from "~/lib/languages/en/dashboards.json";
import exchange from "~/lib/languages/en/exchange.json";
import api from "~/lib/languages/en/api.json";
import methods from "~/lib/languages/en/methods.json";
import portfolio from "~/lib/languages/en/portfolio.json";
import queries from "~/lib/languages/en/queries.json";
import record from "~/lib/languages/en/record.json";
import references from "~/lib/languages/en/references.json";
import review from "~/lib/languages/en/review.json";
import safety from "~/lib/languages/en/safety.json";
import security from "~/lib/languages/en/security.json";
import visits from "~/lib/languages/en/visits.json";

/** All English words, by namespace; the shape every other language is checked against. */
export const en = {
  ...enInBrowser,
  cohort,
  dashboards,
  exchange,
  api,
  methods,
  portfolio,
  queries,
  record,
  references,
  review,
  safety,
  security,
  visits,
};
