import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { defaultLanguage, isLanguage } from "~/lib/languages/languages";
import { loadTranslator } from "~/lib/languages/load-language";
import { NonceContext } from "~/lib/nonce-context";

/**
 * Brings a desk page to life in the language it was written in. Public pages carry no script and never come here.
 * When the words cannot be fetched the page stays as the server sent it; its links and forms work all the same.
 */
async function hydrate(): Promise<void> {
  const written = document.documentElement.lang;
  const translator = await loadTranslator(isLanguage(written) ? written : defaultLanguage);
  startTransition(() => {
    hydrateRoot(
      document,
      <NonceContext.Provider value="">
        <I18nextProvider i18n={translator}>
          <RemixBrowser />
        </I18nextProvider>
      </NonceContext.Provider>,
    );
  });
}

void hydrate();
