import { RemixBrowser } from "@remix-run/react";
import { startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { leavePressesToTheBrowser } from "~/lib/before-hydration";
import { defaultLanguage, isLanguage } from "~/lib/languages/languages";
import { loadTranslator } from "~/lib/languages/load-language";
import { NonceContext } from "~/lib/nonce-context";

/** The page once it is alive: from then on presses are the page's own. */
function LivingPage({ onAlive }: { onAlive: () => void }) {
  useEffect(onAlive, [onAlive]);
  return <RemixBrowser />;
}

/**
 * Brings a desk page to life in the language it was written in. Public pages carry no script and never come here.
 * When the words cannot be fetched the page stays as the server sent it; its links and forms work all the same.
 */
async function hydrate(): Promise<void> {
  const { lang, dataset } = document.documentElement;
  const named = dataset["words"]?.split(" ") ?? [];
  const translator = await loadTranslator(isLanguage(lang) ? lang : defaultLanguage, named);
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

void hydrate();
