import { getTrialInScope } from "@db/queries/desk-trials";
import { listPeopleInScope } from "@db/queries/participants";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { openSealedText } from "~/services/sealing.server";

/** How many participants, the newest, the form suggests; every code can be typed. */
const mostPeople = 500;

/** What the form for a serious event in two minutes needs; the participant's code may come with the address. */
export async function readSeriousForm({ trx, scope, params, request, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  return {
    head: deskHead(trial),
    code: (new URL(request.url).searchParams.get("participant") ?? "").slice(0, 12),
    people: (await listPeopleInScope(trx, scope, trial.id, mostPeople)).map(
      ({ code, site_id, site_number_sealed }) => ({
        code,
        siteNumber:
          site_number_sealed !== null && scope.siteIds.includes(site_id) ? openSealedText(site_number_sealed) : null,
      }),
    ),
    today: civilDay(now),
  };
}
