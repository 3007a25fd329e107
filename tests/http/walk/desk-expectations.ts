import type { Permission } from "~/domain/access/permissions";
import type { Thing } from "./accounts";

/** What an address of the walk names: all of it must be in the asker's scope, or the answer is 404. */
export interface Visit {
  params: Readonly<Record<string, Thing | string>>;
  /** There is nothing here for anybody who gets this far: 404 in every case. */
  absent?: true;
  /** The answer to an empty form of an entitled account, where it differs from the page's. */
  emptyForm?: number;
}

/** What a desk page answers: permissions to read it and to post to it, and where it is visited. */
export interface DeskPage {
  reads: Permission;
  /** Absent: the page takes no form, and a post is answered with 405. */
  posts?: {
    permission: Permission;
    /** The answer to an empty form of an entitled account. */
    empty: number;
    /** The form is judged before what the address names is looked for: an empty one is refused first. */
    formFirst?: true;
    /** The form is judged before the participant is looked for, after the trial. */
    beforeParticipant?: true;
  };
  visits: readonly Visit[];
}

const trials: readonly Visit[] = [
  { params: { id: "ownTrial" } },
  { params: { id: "otherTrial" } },
  { params: { id: "otherDraft" } },
  { params: { id: "nothing" } },
];

const participants: readonly Visit[] = [
  { params: { id: "ownTrial", code: "atHanoi" } },
  { params: { id: "ownTrial", code: "atHue" } },
  { params: { id: "otherTrial", code: "atOther" } },
  { params: { id: "ownTrial", code: "atOther" }, absent: true },
  { params: { id: "otherTrial", code: "atHanoi" }, absent: true },
  { params: { id: "ownTrial", code: "nothing" } },
];

/** Pages for which a password is confirmed before anything is looked at: an empty form is refused wherever it is sent. */
const confirmed = (permission: Permission) => ({ permission, empty: 422, formFirst: true }) as const;

/** What each desk page answers whom. A page of `app/routes.ts` that is not written here fails the walk. */
export const deskPages: Readonly<Record<string, DeskPage>> = {
  "/desk": { reads: "desk:open", visits: [{ params: {} }] },
  "/desk/account": { reads: "desk:open", visits: [{ params: {} }] },
  "/desk/*": { reads: "desk:open", visits: [{ params: { "*": "no/such/page" }, absent: true }] },
  "/desk/portfolio": { reads: "portfolio:read", visits: [{ params: {} }] },
  "/desk/trials": {
    reads: "desk:open",
    posts: { permission: "trial:draft", empty: 422 },
    visits: [{ params: {} }],
  },
  "/desk/trials/:id": {
    reads: "desk:open",
    posts: confirmed("desk:open"),
    visits: [...trials, { params: { id: "ownDraft" } }, { params: { id: "submitted" } }],
  },
  "/desk/trials/:id/draft/:section": {
    reads: "trial:draft",
    posts: { permission: "trial:draft", empty: 409 },
    visits: [
      ...trials.map(({ params }) => ({ params: { ...params, section: "eligibility" } })),
      { params: { id: "ownDraft", section: "eligibility" }, emptyForm: 302 },
      { params: { id: "ownDraft", section: "constructor" }, absent: true },
      { params: { id: "submitted", section: "eligibility" } },
    ],
  },
  "/desk/trials/:id/review": {
    reads: "trial:review",
    posts: confirmed("trial:review"),
    visits: [{ params: { id: "submitted" } }, { params: { id: "ownTrial" }, absent: true }, ...trials.slice(2)],
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
  "/desk/trials/:id/participants/:code/adverse-event": {
    reads: "safety:write",
    posts: { permission: "safety:write", empty: 422, beforeParticipant: true },
    visits: participants,
  },
  "/desk/trials/:id/progress": {
    reads: "progress:read",
    posts: { permission: "outcomes:look", empty: 200 },
    visits: trials,
  },
  "/desk/trials/:id/safety": { reads: "safety:read", visits: trials },
  "/desk/trials/:id/audit": { reads: "audit:read", visits: trials },
  "/desk/trials/:id/proposals/:proposal": {
    reads: "decision:transcribe",
    posts: confirmed("decision:transcribe"),
    visits: [
      { params: { id: "ownTrial", proposal: "proposal" } },
      { params: { id: "otherTrial", proposal: "proposal" }, absent: true },
      { params: { id: "ownTrial", proposal: "0" }, absent: true },
    ],
  },
};
