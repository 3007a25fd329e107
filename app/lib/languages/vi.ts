import accounts from "~/lib/languages/vi/accounts.json";
import api from "~/lib/languages/vi/api.json";
import charts from "~/lib/languages/vi/charts.json";
import cohort from "~/lib/languages/vi/cohort.json";
import dashboards from "~/lib/languages/vi/dashboards.json";
import desk from "~/lib/languages/vi/desk.json";
import errors from "~/lib/languages/vi/errors.json";
import exchange from "~/lib/languages/vi/exchange.json";
import methods from "~/lib/languages/vi/methods.json";
import portfolio from "~/lib/languages/vi/portfolio.json";
import publicPages from "~/lib/languages/vi/public.json";
import queries from "~/lib/languages/vi/queries.json";
import record from "~/lib/languages/vi/record.json";
import references from "~/lib/languages/vi/references.json";
import review from "~/lib/languages/vi/review.json";
import safety from "~/lib/languages/vi/safety.json";
import security from "~/lib/languages/vi/security.json";
import ui from "~/lib/languages/vi/ui.json";
import visits from "~/lib/languages/vi/visits.json";
import words from "~/lib/languages/vi/words.json";

/** All Vietnamese words, by namespace. */
export const vi = {
  accounts,
  api,
  charts,
  cohort,
  dashboards,
  desk,
  errors,
  exchange,
  methods,
  portfolio,
  public: publicPages,
  queries,
  record,
  references,
  review,
  safety,
  security,
  ui,
  visits,
  words,
};
