import { confirmed, type DeskPage, events, participants, trials } from "./desk-page";

/** What the pages of safety and masking answer whom. */
export const safetyPages: Readonly<Record<string, DeskPage>> = {
  "/desk/trials/:id/participants/:code/adverse-event": {
    reads: "safety:write",
    posts: { permission: "safety:write", empty: 422, beforeParticipant: true },
    visits: participants,
  },
  "/desk/trials/:id/participants/:code/adverse-event/:number": {
    reads: "safety:read",
    posts: { permission: "safety:write", empty: 422, formFirst: true },
    visits: events,
  },
  "/desk/trials/:id/participants/:code/adverse-event/:number/confirm": {
    reads: "safety:confirm",
    posts: confirmed("safety:confirm"),
    visits: events,
  },
  "/desk/trials/:id/participants/:code/adverse-event/:number/print": { reads: "safety:read", visits: events },
  "/desk/trials/:id/participants/:code/unmask": {
    reads: "participants:unmask",
    posts: confirmed("participants:unmask"),
    visits: participants,
  },
  "/desk/trials/:id/safety": {
    reads: "safety:read",
    posts: { permission: "outcomes:look", empty: 200 },
    visits: trials,
  },
  "/desk/trials/:id/safety/serious": {
    reads: "safety:write",
    posts: { permission: "safety:write", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/safety/clocks": { reads: "safety:read", visits: trials },
  "/desk/trials/:id/safety/settings": {
    reads: "safety:read",
    posts: { permission: "safety:configure", empty: 422, formFirst: true },
    visits: trials,
  },
  "/desk/trials/:id/safety/dictionary": {
    reads: "safety:write",
    posts: { permission: "safety:configure", empty: 422 },
    visits: trials,
  },
  "/desk/trials/:id/masking": {
    reads: "progress:read",
    posts: confirmed("trial:unblind"),
    visits: trials,
  },
};
