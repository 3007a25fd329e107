import { accountsPages } from "./accounts-pages";
import { cohortPages } from "./cohort-pages";
import { type DeskPage, trials } from "./desk-page";
import { registrationPages } from "./registration-pages";
import { safetyPages } from "./safety-pages";

/** What each desk page answers whom. A page of `app/routes.ts` that is not written here fails the walk. */
export const deskPages: Readonly<Record<string, DeskPage>> = {
  ...accountsPages,
  ...registrationPages,
  ...cohortPages,
  ...safetyPages,
  "/desk": { reads: "desk:open", visits: [{ params: {} }] },
  "/desk/*": { reads: "desk:open", visits: [{ params: { "*": "no/such/page" }, absent: true }] },
  "/desk/portfolio": { reads: "portfolio:read", visits: [{ params: {} }] },
  "/desk/alerts": { reads: "alerts:read", posts: { permission: "alerts:read", empty: 422 }, visits: [{ params: {} }] },
  "/desk/trials/:id/progress": {
    reads: "progress:read",
    posts: { permission: "outcomes:look", empty: 200 },
    visits: trials,
  },
  "/desk/trials/:id/audit": { reads: "audit:read", visits: trials },
};
