import { listPortfolio } from "@db/queries/portfolio";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";

/** Every registered trial with its live totals; synthetic ones stand apart and are in no total. */
export async function readPortfolio({ trx, now }: DeskWork) {
  const rows = await listPortfolio(trx, 500);
  return {
    registered: rows.filter(({ synthetic }) => !synthetic),
    synthetic: rows.filter(({ synthetic }) => synthetic),
    today: civilDay(now),
  };
}
