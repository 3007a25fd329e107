import { demonstrationPassword } from "~/services/founding/demonstration/demonstration-accounts.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { startApp } from "../../support/running-app";
import { type Asker, type Mailbox, mailboxes } from "./accounts";
import { fillWalkBook, type Names } from "./walk-book";

/** The running demonstration with a session for each account, on native PostgreSQL. */
export interface WalkedApp {
  url: string;
  open: TestDatabase;
  names: Names;
  /** Asks an address on behalf of an account; redirects are not followed. `form` makes it a post. */
  ask(asker: Asker, address: string, form?: Record<string, string>): Promise<Response>;
  /** What the process has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Signs in over HTTP and returns the `Cookie` header of the session. */
export async function signInAt(url: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/desk/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    redirect: "manual",
  });
  if (answer.status !== 302) throw new Error(`${email} cannot sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

/** Starts the demonstration (a minute at most), adds what its accounts have no part in, and signs all of them in. */
export async function startWalkedApp(): Promise<WalkedApp> {
  const open = await createNativeDatabase();
  const app = await startApp({ databaseUrl: open.url, env: { DEMO: "1", LOG_LEVEL: "error" } });
  const names = await fillWalkBook(open.owner);
  const cookies = new Map<Asker, string>();
  await Promise.all(
    mailboxes.map(async (mailbox: Mailbox) => {
      cookies.set(mailbox, await signInAt(app.url, `${mailbox}@demo.trialbook.example`, demonstrationPassword));
    }),
  );
  return {
    url: app.url,
    open,
    names,
    log: app.log,
    ask: (asker, address, form) => {
      const cookie = cookies.get(asker);
      return fetch(app.url + address, {
        redirect: "manual",
        headers: { "Accept-Language": "en", ...(cookie ? { cookie } : {}) },
        ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
      });
    },
    async stop() {
      await app.stop();
      await open.drop();
    },
  };
}
