import { type Asker, holds, type Mailbox, reachedBy, reaches, type Thing } from "./accounts";
import type { DeskPage, Visit } from "./desk-page";

const isThing = (value: string): value is Thing => Object.hasOwn(reachedBy, value);

/** Whether everything that the address names lies in the asker's scope; `without` a parameter that is not looked at. */
function isThere(mailbox: Mailbox, visit: Visit, without?: string): boolean {
  return Object.entries(visit.params)
    .filter(([name]) => name !== without)
    .every(([, value]) => !isThing(value) || reaches(mailbox, value));
}

/** The status of the page read by the asker: sign-in, 403 without the permission, 404 outside the scope, else 200. */
export function readingStatus(asker: Asker, page: DeskPage, visit: Visit): number {
  if (asker === "nobody") return 302;
  if (!holds(asker, page.reads)) return 403;
  return visit.absent || !isThere(asker, visit) ? 404 : 200;
}

/** The status of an empty form posted by the asker. */
export function postingStatus(asker: Asker, page: DeskPage, visit: Visit): number {
  if (!page.posts) return 405;
  const { permission, empty, formFirst, beforeParticipant } = page.posts;
  if (asker === "nobody") return 302;
  if (!holds(asker, permission)) return 403;
  if (formFirst) return empty;
  if (beforeParticipant) return isThere(asker, visit, "code") ? empty : 404;
  return visit.absent || !isThere(asker, visit) ? 404 : (visit.emptyForm ?? empty);
}
