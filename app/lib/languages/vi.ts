import { viInBrowser } from "~/lib/languages/vi-in-browser";
import cohort from "~/lib/languages/vi/cohort.json";
import dashboards from "~/lib/languages/vi/dashboards.json";
import exchange from "~/lib/languages/vi/exchange.json";
import api from "~/lib/languages/vi/api.json";
import methods from "~/lib/languages/vi/methods.json";
import portfolio from "~/lib/languages/vi/portfolio.json";
import queries from "~/lib/languages/vi/queries.json";
import record from "~/lib/languages/vi/record.json";
import references from "~/lib/languages/vi/references.json";
import review from "~/lib/languages/vi/review.json";
import safety from "~/lib/languages/vi/safety.json";
import security from "~/lib/languages/vi/security.json";
import visits from "~/lib/languages/vi/visits.json";

/** All Vietnamese words, by namespace. */
export const vi = {
  ...viInBrowser,
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
