import { listAccountEvents } from "@db/queries/audit";
import { listAccountNames } from "@db/queries/account-list";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { systemActor } from "~/services/act";

const pageSize = 100;

/** One thing that happened to an account. */
export interface AccessLogRow {
  seq: number;
  at: Date;
  /** The verb without its `account.`: `signed-in`, `sign-in-refused`, `deactivated`. */
  what: string;
  /** Who did it; null: the book itself, because nobody was signed in. */
  by: string | null;
  /** Whose account; null when the typed address belongs to none. */
  account: { id: string; name: string } | null;
  reason: string | null;
}

interface Payload {
  id: string;
  reason?: string;
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** A page of the access log, 100 at a time, newest first; the address's `cursor` is where the page before ended. */
export async function readAccessLog({ trx, request }: DeskWork) {
  const before = wholeNumberFrom(new URL(request.url).searchParams.get("cursor"));
  const rows = await listAccountEvents(trx, { before, limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize).map(({ payload, ...row }) => ({
    ...row,
    about: payload === null ? null : (JSON.parse(payload) as Payload),
  }));
  const ids = shown.flatMap(({ actor, about }) => [actor, about?.id ?? ""]).filter(isId);
  const names = await listAccountNames(trx, [...new Set(ids)]);
  const entries = shown.map(({ seq, at, actor, verb, about }): AccessLogRow => {
    const name = about ? names.get(about.id) : undefined;
    return {
      seq,
      at,
      what: verb.slice("account.".length),
      by: actor === systemActor ? null : (names.get(actor) ?? actor),
      account: about && name !== undefined ? { id: about.id, name } : null,
      reason: about?.reason ?? null,
    };
  });
  const next = rows.length > pageSize ? (entries.at(-1)?.seq ?? null) : null;
  return { entries, next, continued: before !== undefined };
}
