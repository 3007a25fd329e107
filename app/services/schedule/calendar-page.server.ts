import { z } from "zod";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { makeCalendarAddress, revokeCalendarAddress } from "./calendar-address.server";

const change = z.object({ intent: z.enum(["make", "revoke"]) });

/** Makes or ends the actor's calendar address from the posted form; the new address comes back this once, null when it was ended. */
export async function changeCalendarFromForm(work: DeskActionWork): Promise<{ address: string | null }> {
  const { intent } = parseForm(change, work.form);
  if (intent === "revoke") {
    await revokeCalendarAddress(work);
    return { address: null };
  }
  const token = await makeCalendarAddress(work);
  return { address: `${work.context.settings.publicUrl}/desk/calendar/${token}.ics` };
}
