import ui from "~/lib/languages/en/ui.json";
import words from "~/lib/languages/en/words.json";
import charts from "~/lib/languages/en/charts.json";
import publicPages from "~/lib/languages/en/public.json";
import desk from "~/lib/languages/en/desk.json";
import errors from "~/lib/languages/en/errors.json";
import methods from "~/lib/languages/en/methods.json";
import accounts from "~/lib/languages/en/accounts.json";
import references from "~/lib/languages/en/references.json";

/** All English words, by namespace; the shape every other language is checked against. */
export const en = {
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
