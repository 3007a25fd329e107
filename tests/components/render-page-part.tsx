import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** The markup that the server sends for a component, in English unless asked otherwise. */
export function markup(element: ReactElement, language: Language = "en"): string {
  return renderToStaticMarkup(<I18nextProvider i18n={translatorFor(language)}>{element}</I18nextProvider>);
}

/** What a reader sees of some markup: tags dropped, spaces run together, none before a closing mark. */
export function readable(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ([,.:;)])/g, "$1")
    .replaceAll("( ", "(")
    .trim();
}
