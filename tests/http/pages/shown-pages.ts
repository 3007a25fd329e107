import { type Language, languages } from "~/lib/languages/languages";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { startApp } from "../../support/running-app";
import { shownAddresses } from "./public-routes";
import { addRunningTrial } from "./running-trial";

/** The running demonstration beside a running trial, with every public page as it was answered in both languages. */
export interface ShownPages {
  open: TestDatabase;
  /** The pages by language and address: `en /trials`. */
  pages: ReadonlyMap<string, string>;
  /** Asks an address in a language, English unless another is named; redirects are not followed. */
  ask(address: string, language?: Language, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Starts the demonstration on native PostgreSQL and reads all its public pages. */
export async function showPages(): Promise<ShownPages> {
  const open = await createNativeDatabase();
  const app = await startApp({ databaseUrl: open.url, env: { DEMO: "1", LOG_LEVEL: "error" } });
  await addRunningTrial(open.owner);
  const ask: ShownPages["ask"] = (address, language = "en", init = {}) =>
    fetch(app.url + address, { redirect: "manual", headers: { "Accept-Language": language }, ...init });
  const pages = new Map<string, string>();
  for (const language of languages) {
    for (const address of shownAddresses) {
      pages.set(`${language} ${address}`, await (await ask(address, language)).text());
    }
  }
  const close = async () => {
    await app.stop();
    await open.drop();
  };
  return { open, pages, ask, close };
}
