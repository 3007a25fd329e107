import { confirmed, type DeskPage, trials } from "./desk-page";

/** What the pages of registration and review answer whom. */
export const registrationPages: Readonly<Record<string, DeskPage>> = {
  "/desk/trials": {
    reads: "desk:open",
    posts: { permission: "trial:draft", empty: 422 },
    visits: [{ params: {} }],
  },
  "/desk/trials/import": {
    reads: "trial:draft",
    posts: { permission: "trial:draft", empty: 422, formFirst: true },
    visits: [{ params: {} }],
  },
  "/desk/trials/:id/origin": {
    reads: "trial:draft",
    visits: [
      { params: { id: "ownDraft" }, absent: true },
      { params: { id: "ownTrial" }, absent: true },
      { params: { id: "otherTrial" } },
      { params: { id: "otherDraft" } },
      { params: { id: "nothing" } },
    ],
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
  "/desk/trials/:id/draft/:section/findings": {
    reads: "trial:draft",
    posts: { permission: "trial:draft", empty: 200 },
    visits: [
      ...trials.map(({ params }) => ({ params: { ...params, section: "eligibility" } })),
      { params: { id: "ownDraft", section: "eligibility" } },
      { params: { id: "ownDraft", section: "constructor" }, absent: true },
    ],
  },
  "/desk/trials/:id/comments": {
    reads: "review:comment",
    posts: { permission: "review:comment", empty: 422, formFirst: true },
    visits: [...trials, { params: { id: "submitted" } }],
  },
  "/desk/trials/:id/update": {
    reads: "trial:draft",
    posts: { permission: "trial:draft", empty: 422, formFirst: true },
    visits: trials,
  },
  "/desk/trials/:id/update/sign": { reads: "trial:submit", posts: confirmed("trial:submit"), visits: trials },
  "/desk/trials/:id/certificates": {
    reads: "review:comment",
    posts: { permission: "review:comment", empty: 302 },
    visits: [...trials.slice(0, 2), { params: { id: "nothing" } }],
  },
  "/desk/trials/:id/claims": {
    reads: "review:comment",
    posts: { permission: "review:comment", empty: 422, formFirst: true },
    visits: trials,
  },
  "/desk/trials/:id/similar": { reads: "review:comment", visits: trials },
  "/desk/trials/:id/mistaken": {
    reads: "trial:review",
    posts: confirmed("trial:review"),
    visits: [...trials.slice(0, 2), { params: { id: "nothing" } }],
  },
  "/desk/trials/:id/proposals/new": {
    reads: "trial:submit",
    posts: { permission: "trial:submit", empty: 422, formFirst: true },
    visits: trials,
  },
  "/desk/trials/:id/documents/:sha256": {
    reads: "desk:open",
    visits: trials.map(({ params }) => ({ params: { ...params, sha256: "0".repeat(64) }, absent: true })),
  },
  "/desk/trials/:id/review": {
    reads: "trial:review",
    posts: confirmed("trial:review"),
    visits: [{ params: { id: "submitted" } }, { params: { id: "ownTrial" }, absent: true }, ...trials.slice(2)],
  },
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
