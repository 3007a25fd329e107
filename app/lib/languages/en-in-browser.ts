import ui from "~/lib/languages/en/ui.json";
import words from "~/lib/languages/en/words.json";
import charts from "~/lib/languages/en/charts.json";
import publicPages from "~/lib/languages/en/public.json";
import desk from "~/lib/languages/en/desk.json";
import errors from "~/lib/languages/en/errors.json";
import accounts from "~/lib/languages/en/accounts.json";

/** The English words that a desk page needs in the browser, by namespace. */
export const enInBrowser = { ui, words, charts, public: publicPages, desk, errors, accounts };
