import { database } from "@db/client/current-database";
import { deleteKeptForm, insertKeptForm } from "@db/queries/kept-forms";
import { typedIn } from "~/lib/action-refusal";
import { readForm } from "~/lib/read-form";
import { sessionOf } from "~/services/accounts/session-of.server";
import { openSealedText, sealText } from "~/services/sealing.server";

/** Longer forms are not kept, in characters. */
const mostTyped = 64_000;

/** Forms of longer addresses are not kept, in characters. */
const longestPath = 2_000;

/** How long a form waits for its account to sign in again, in milliseconds. */
const waits = 24 * 3_600_000;

/** The query of an address that asks for what was typed there before the session ended. */
export const keptQuery = "kept";

/**
 * Keeps what a posted form holds for an account whose session has just ended, sealed; never a password or a file.
 * @returns the address at which it is shown again after sign-in; undefined when there was nothing to keep, or too much.
 */
export async function keepForm(request: Request, accountId: string, now: Date): Promise<string | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  const body = new URLSearchParams(typedIn(await readForm(request))).toString();
  if (body === "" || body.length > mostTyped) return undefined;
  searchParams.delete(keptQuery);
  const query = searchParams.toString();
  const path = query === "" ? pathname : `${pathname}?${query}`;
  if (path.length > longestPath) return undefined;
  await insertKeptForm(database().owner, { accountId, path, sealed: sealText(body), keptAt: now });
  searchParams.set(keptQuery, "1");
  return `${pathname}?${searchParams.toString()}`;
}

/**
 * The post that an address with `kept` stands for: the same page sent with what was typed before the session ended. It is
 * given once, to the account that typed it. Its action shows the form again and does nothing else.
 */
export async function keptPost(request: Request, now: Date): Promise<Request | undefined> {
  const url = new URL(request.url);
  if (!url.searchParams.has(keptQuery)) return undefined;
  const actor = await sessionOf(request, now);
  if (actor?.accountId == null) return undefined;
  url.searchParams.delete(keptQuery);
  const path = `${url.pathname}${url.search}`;
  const since = new Date(now.getTime() - waits);
  const sealed = await deleteKeptForm(database().owner, { accountId: actor.accountId, path, since });
  if (sealed === undefined) return undefined;
  const headers = new Headers(request.headers);
  headers.set("Content-Type", "application/x-www-form-urlencoded");
  return new Request(url, { method: "POST", headers, body: openSealedText(sealed), signal: request.signal });
}
