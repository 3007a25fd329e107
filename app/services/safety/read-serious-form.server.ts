import { getTrialInScope } from "@db/queries/desk-trials";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";

/** What the form for a serious event in two minutes needs; the participant's code may come with the address. */
export async function readSeriousForm({ trx, scope, params, request, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  return {
    head: deskHead(trial),
    code: (new URL(request.url).searchParams.get("participant") ?? "").slice(0, 12),
    today: civilDay(now),
  };
}
