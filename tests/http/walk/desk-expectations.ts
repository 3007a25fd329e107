import { accountsPages } from "./accounts-pages";
import { cohortPages } from "./cohort-pages";
import { confirmed, type DeskPage, trials } from "./desk-page";
import { registrationPages } from "./registration-pages";
import { responsePages } from "./response-pages";
import { safetyPages } from "./safety-pages";

/** What each desk page answers whom. A page of `app/routes.ts` that is not written here fails the walk. */
export const deskPages: Readonly<Record<string, DeskPage>> = {
  ...accountsPages,
  ...registrationPages,
  ...cohortPages,
  ...safetyPages,
  ...responsePages,
  "/desk": { reads: "desk:open", visits: [{ params: {} }] },
  "/desk/*": { reads: "desk:open", visits: [{ params: { "*": "no/such/page" }, absent: true }] },
  "/desk/portfolio": { reads: "portfolio:read", visits: [{ params: {} }] },
  "/desk/portfolio/serious": { reads: "portfolio:read", visits: [{ params: {} }] },
  "/desk/portfolio/files/:file": {
    reads: "portfolio:read",
    visits: [{ params: { file: "trials.csv" } }, { params: { file: "trials.doc" }, absent: true }],
  },
  "/desk/trials/:id/reports": {
    reads: "progress:read",
    posts: { permission: "reports:write", empty: 422, formFirst: true },
    visits: trials,
  },
  "/desk/trials/:id/disclosure": {
    reads: "outcomes:look",
    posts: { permission: "snapshot:publish", empty: 422, formFirst: true },
    visits: trials,
  },
  "/desk/alerts": { reads: "alerts:read", posts: { permission: "alerts:read", empty: 422 }, visits: [{ params: {} }] },
  "/desk/trials/:id/progress": {
    reads: "progress:read",
    posts: { permission: "outcomes:look", empty: 200 },
    visits: trials,
  },
  "/desk/trials/:id/progress/forecast": { reads: "progress:read", visits: trials },
  "/desk/trials/:id/progress/sites": { reads: "progress:read", visits: trials },
  "/desk/trials/:id/progress/chart/:name": {
    reads: "progress:read",
    visits: trials.map(({ params }) => ({ params: { ...params, name: "sites.svg" } })),
  },
  "/desk/trials/:id/flow": { reads: "progress:read", visits: trials },
  "/desk/trials/:id/audit": { reads: "audit:read", visits: trials },
  "/desk/trials/:id/audit/redaction": { reads: "audit:redact", posts: confirmed("audit:redact"), visits: trials },
  "/desk/trials/:id/queries": {
    reads: "queries:read",
    posts: { permission: "queries:open", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/queries/:number": {
    reads: "queries:read",
    posts: { permission: "queries:read", empty: 422 },
    visits: [
      { params: { id: "ownTrial", number: "99" }, absent: true },
      { params: { id: "otherTrial", number: "1" }, absent: true },
    ],
  },
  "/desk/trials/:id/locks": { reads: "queries:read", posts: confirmed("data:lock"), visits: trials },
  "/desk/trials/:id/exports": { reads: "trial:export", visits: trials },
  "/desk/trials/:id/exports/sites": { reads: "site-copy:take", visits: trials },
  "/desk/trials/:id/exports/sites/:site": {
    reads: "site-copy:take",
    visits: [
      { params: { id: "ownTrial", site: "NONE" }, absent: true },
      { params: { id: "otherTrial", site: "HN" }, absent: true },
    ],
  },
  "/desk/trials/:id/exports/:file": {
    reads: "trial:export",
    visits: [
      { params: { id: "ownTrial", file: "csv.zip" } },
      { params: { id: "otherTrial", file: "odm.xml" } },
      { params: { id: "ownTrial", file: "none.zip" }, absent: true },
    ],
  },
};
