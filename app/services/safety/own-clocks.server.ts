import { listTrialsWithSerious } from "@db/queries/adverse-events";
import { may } from "~/domain/access/permissions";
import { scopeOf } from "~/domain/access/scope";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { openClocks } from "./read-clocks.server";

/** Most clocks that the home page lists of one trial. */
const mostShown = 10;

/**
 * The reporting clocks that run or are late at the sites and trials where the signed-in person enters safety data, by trial and
 * due day; trials without one are left out. Null for people who enter none.
 */
export async function readOwnClocks({ actor, trx, now }: Pick<DeskWork, "actor" | "trx" | "now">) {
  if (!may(actor, "safety:write")) return null;
  const scope = scopeOf(actor, "safety:write");
  const trials = await listTrialsWithSerious(trx, scope);
  if (trials.length === 0) return [];
  const ids = trials.map(({ id }) => id);
  const open = await openClocks(trx, scope, ids, civilDay(now));
  return trials
    .map(({ public_id, title_en, title_vi }, index) => {
      const clocks = open[index] ?? [];
      return { public_id, title_en, title_vi, clocks: clocks.slice(0, mostShown), inAll: clocks.length };
    })
    .filter(({ inAll }) => inAll > 0);
}
