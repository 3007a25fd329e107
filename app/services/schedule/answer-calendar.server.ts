import { asActor } from "@db/client/as-actor";
import { database } from "@db/client/current-database";
import { findCalendarActor } from "@db/queries/calendar-addresses";
import { scopeOf } from "~/domain/access/scope";
import { calendarFile } from "~/domain/schedule/calendar-file";
import { civilDay } from "~/lib/civil-day";
import { calendarTokenHash } from "./calendar-address.server";
import { listPlannedVisits } from "./site-day.server";

const shown = ["due", "overdue", "upcoming"];

/**
 * The calendar of an address's owner as iCalendar text: one whole day for each visit that is still to be made at the sites in
 * the owner's scope, with the participant's code, the visit's code and its window, and nothing else of the person. Null for an
 * address that is unknown or ended, whose account is deactivated, or whose owner may no longer read participants.
 */
export async function answerCalendar(token: string, now: Date): Promise<string | null> {
  const { owner, db } = database();
  const actor = await findCalendarActor(owner, calendarTokenHash(token), now);
  if (!actor) return null;
  const today = civilDay(now);
  const scope = scopeOf(actor, "participants:write");
  const visits = await asActor(db, actor, (trx) => listPlannedVisits(trx, scope, today), { readOnly: true });
  const days = visits.flatMap(({ person, state: { standing, visit, window } }) =>
    window === null || !shown.includes(standing)
      ? []
      : [
          {
            id: `${person.public_id}-${person.code}-${visit.code}`,
            day: window.target,
            title: `${person.code} ${visit.code}`,
            note: `${window.opens} / ${window.closes}`,
          },
        ],
  );
  return calendarFile("Trialbook", days, now);
}
