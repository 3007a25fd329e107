import { type DeskPage, trials, type Visit } from "./desk-page";

const proposals: readonly Visit[] = [
  { params: { id: "ownTrial", proposal: "proposal" } },
  { params: { id: "otherTrial", proposal: "proposal" }, absent: true },
  { params: { id: "ownTrial", proposal: "0" }, absent: true },
];

const looks = { permission: "outcomes:look", empty: 200 } as const;

/** Response, and a proposed expansion with its PDF: posting is a look that is recorded. */
export const responsePages: Readonly<Record<string, DeskPage>> = {
  "/desk/trials/:id/progress/response": { reads: "progress:read", posts: looks, visits: trials },
  "/desk/trials/:id/proposals/:proposal/expansion": { reads: "progress:read", posts: looks, visits: proposals },
  "/desk/trials/:id/proposals/:proposal/expansion.pdf": { reads: "progress:read", posts: looks, visits: proposals },
};
