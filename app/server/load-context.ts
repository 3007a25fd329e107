import type { Language } from "~/lib/languages/languages";
import type { PublicSettings } from "~/server/public-settings";

/** What the server knows of a request and gives to every loader, every action and the page itself. */
export interface RequestContext {
  /** The language to answer in, already negotiated from address, cookie and browser. */
  language: Language;
  /** The script nonce of a desk page; absent on public pages, which run no script. */
  nonce?: string;
  /** The asker's address, for rate limits only (never logged, never stored in clear); empty on a public page. */
  clientIp: string;
  settings: PublicSettings;
  /** The identifier of this request in log and answer (`X-Request-Id`). */
  requestId: string;
  /** The post brings back what was typed before a session ended: its action shows it and does nothing. */
  formKept?: boolean;
  /** The clock: the present instant, asked for anew at each call. */
  now(): Date;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
  /** Loaders' values reach the page as they are (a Date stays a Date), as the Remix options say. */
  interface Future {
    v3_singleFetch: true;
  }
}
