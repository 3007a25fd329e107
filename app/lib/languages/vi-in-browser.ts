import ui from "~/lib/languages/vi/ui.json";
import words from "~/lib/languages/vi/words.json";
import charts from "~/lib/languages/vi/charts.json";
import publicPages from "~/lib/languages/vi/public.json";
import desk from "~/lib/languages/vi/desk.json";
import errors from "~/lib/languages/vi/errors.json";
import accounts from "~/lib/languages/vi/accounts.json";

/** The Vietnamese words that a desk page needs in the browser, by namespace. */
export const viInBrowser = { ui, words, charts, public: publicPages, desk, errors, accounts };
