import { type DeskPage, participants, trials } from "./desk-page";

/** What the pages of sites, participants, visits, files answer whom. */
export const cohortPages: Readonly<Record<string, DeskPage>> = {
  "/desk/trials/:id/sites": {
    reads: "setup:read",
    posts: { permission: "setup:write", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/sites/:site": {
    reads: "setup:read",
    posts: { permission: "setup:write", empty: 404 },
    visits: [{ params: { id: "ownTrial", site: "nowhere" }, absent: true }],
  },
  "/desk/trials/:id/cohorts": {
    reads: "setup:read",
    posts: { permission: "setup:write", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/protocol": {
    reads: "setup:read",
    posts: { permission: "setup:write", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/allocation": {
    reads: "setup:read",
    posts: { permission: "setup:write", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/screening-log": {
    reads: "participants:read",
    posts: { permission: "participants:write", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/identification-log/:site": {
    reads: "participants:read",
    visits: [{ params: { id: "ownTrial", site: "nowhere" }, absent: true }],
  },
  "/desk/trials/:id/participants/:code/eligibility": {
    reads: "participants:write",
    posts: { permission: "participants:write", empty: 422, beforeParticipant: true },
    visits: participants,
  },
  "/desk/trials/:id/participants/:code/allocation": {
    reads: "participants:write",
    posts: { permission: "participants:write", empty: 422, beforeParticipant: true },
    visits: participants,
  },
  "/desk/trials/:id/participants": { reads: "participants:read", visits: trials },
  "/desk/trials/:id/participants/new": {
    reads: "participants:write",
    posts: { permission: "participants:write", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/participants/:code": {
    reads: "participants:read",
    posts: { permission: "participants:write", empty: 422, beforeParticipant: true },
    visits: participants,
  },
  "/desk/trials/:id/participants/:code/assessment": {
    reads: "assessments:write",
    posts: { permission: "assessments:write", empty: 422, beforeParticipant: true },
    visits: participants,
  },
  "/desk/calendar": {
    reads: "participants:write",
    posts: { permission: "participants:write", empty: 422, formFirst: true },
    visits: [{ params: {} }],
  },
  "/desk/trials/:id/participants/:code/visits": {
    reads: "participants:read",
    posts: { permission: "participants:write", empty: 422, beforeParticipant: true },
    visits: participants,
  },
  "/desk/trials/:id/participants/:code/outcomes": { reads: "participants:read", visits: participants },
  "/desk/trials/:id/participants/:code/baseline": {
    reads: "participants:read",
    posts: { permission: "participants:write", empty: 422, beforeParticipant: true },
    visits: participants,
  },
  "/desk/trials/:id/schedule": {
    reads: "participants:read",
    posts: { permission: "protocol:write", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/responder-definition": {
    reads: "participants:read",
    posts: { permission: "protocol:write", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/imports": {
    reads: "participants:write",
    posts: { permission: "participants:write", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/imports/templates/:file": {
    reads: "participants:write",
    visits: trials.map(({ params }) => ({ params: { ...params, file: "participants.csv" } })),
  },
  "/desk/trials/:id/imports/:batch": {
    reads: "participants:write",
    posts: { permission: "participants:write", empty: 422 },
    visits: [{ params: { id: "ownTrial", batch: "1" }, absent: true }],
  },
  "/desk/trials/:id/imports/:batch/faults": {
    reads: "participants:write",
    visits: [{ params: { id: "ownTrial", batch: "1" }, absent: true }],
  },
  "/desk/trials/:id/reported-counts": {
    reads: "progress:read",
    posts: { permission: "participants:write", empty: 422 },
    visits: trials,
  },
};
