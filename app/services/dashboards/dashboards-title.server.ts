import type { ParseKeys } from "i18next";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** The title of a dashboard in the reader's language. */
export function dashboardsTitle(language: Language, key: ParseKeys<"dashboards">): string {
  return translatorFor(language).getFixedT(null, "dashboards")(key);
}
