import { RemixBrowser } from "@remix-run/react";
import { startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { leavePressesToTheBrowser } from "~/lib/before-hydration";
import { createTranslator } from "~/lib/languages/create-translator";
import { defaultLanguage, isLanguage } from "~/lib/languages/languages";
import { readPageWords } from "~/lib/languages/page-words";
import { NonceContext } from "~/lib/nonce-context";

/** The page once it is alive: from then on presses are the page's own. */
function LivingPage({ onAlive }: { onAlive: () => void }) {
  useEffect(onAlive, [onAlive]);
  return <RemixBrowser />;
}

/**
 * Brings a desk page to life in the language it was written in. Public pages carry no script and never come here.
 * Its words are those that it was written with.
 */
function hydrate(): void {
  const { lang } = document.documentElement;
  const translator = createTranslator(isLanguage(lang) ? lang : defaultLanguage, readPageWords(document));
  const pressesAreOurs = leavePressesToTheBrowser(window);
  startTransition(() => {
    hydrateRoot(
      document,
      <NonceContext.Provider value="">
        <I18nextProvider i18n={translator}>
          <LivingPage onAlive={pressesAreOurs} />
        </I18nextProvider>
      </NonceContext.Provider>,
    );
  });
}

hydrate();
