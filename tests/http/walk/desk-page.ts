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

/** Trials of every standing to the asker. */
export const trials: readonly Visit[] = [
  { params: { id: "ownTrial" } },
  { params: { id: "otherTrial" } },
  { params: { id: "otherDraft" } },
  { params: { id: "nothing" } },
];

/** Participants at the own and at other sites. */
export const participants: readonly Visit[] = [
  { params: { id: "ownTrial", code: "atHanoi" } },
  { params: { id: "ownTrial", code: "atHue" } },
  { params: { id: "otherTrial", code: "atOther" } },
  { params: { id: "ownTrial", code: "atOther" }, absent: true },
  { params: { id: "otherTrial", code: "atHanoi" }, absent: true },
  { params: { id: "ownTrial", code: "nothing" } },
];

/** Adverse events that are not there: nobody learns whether the participant is. */
export const events: readonly Visit[] = [
  { params: { id: "ownTrial", code: "atHanoi", number: "99" }, absent: true },
  { params: { id: "otherTrial", code: "atOther", number: "1" }, absent: true },
];

/** Pages for which a password is confirmed before anything is looked at: an empty form is refused wherever it is sent. */
export const confirmed = (permission: Permission) => ({ permission, empty: 422, formFirst: true }) as const;
