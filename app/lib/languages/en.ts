import accounts from "~/lib/languages/en/accounts.json";
import api from "~/lib/languages/en/api.json";
import charts from "~/lib/languages/en/charts.json";
import cohort from "~/lib/languages/en/cohort.json";
import dashboards from "~/lib/languages/en/dashboards.json";
import desk from "~/lib/languages/en/desk.json";
import errors from "~/lib/languages/en/errors.json";
import exchange from "~/lib/languages/en/exchange.json";
import methods from "~/lib/languages/en/methods.json";
import portfolio from "~/lib/languages/en/portfolio.json";
import publicPages from "~/lib/languages/en/public.json";
import queries from "~/lib/languages/en/queries.json";
import record from "~/lib/languages/en/record.json";
import references from "~/lib/languages/en/references.json";
import review from "~/lib/languages/en/review.json";
import safety from "~/lib/languages/en/safety.json";
import security from "~/lib/languages/en/security.json";
import ui from "~/lib/languages/en/ui.json";
import visits from "~/lib/languages/en/visits.json";
import words from "~/lib/languages/en/words.json";

/** All English words, by namespace; the shape every other language is checked against. */
export const en = {
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
