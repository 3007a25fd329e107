import ui from "~/lib/languages/vi/ui.json";
import words from "~/lib/languages/vi/words.json";
import charts from "~/lib/languages/vi/charts.json";
import publicPages from "~/lib/languages/vi/public.json";
import desk from "~/lib/languages/vi/desk.json";
import errors from "~/lib/languages/vi/errors.json";
import methods from "~/lib/languages/vi/methods.json";
import accounts from "~/lib/languages/vi/accounts.json";
import references from "~/lib/languages/vi/references.json";

/** All Vietnamese words, by namespace. */
export const vi = {
  ui,
  words,
  charts,
  public: publicPages,
  desk,
  errors,
  methods,
  accounts,
  references,
};
