import type { Permission } from "~/domain/access/permissions";
import { permissionTable } from "~/domain/access/permissions";
import type { Role } from "~/domain/access/roles";

/** Each demonstration account by its mailbox, with the role it holds. */
export const roleOf = {
  investigator: "investigator",
  coordinator: "coordinator",
  "coordinator-2": "coordinator",
  monitor: "monitor",
  sponsor: "sponsor",
  "data-monitoring": "data_monitoring_committee",
  ethics: "ethics_reviewer",
  laboratory: "laboratory",
  regulator: "regulator",
  administrator: "administrator",
} as const satisfies Record<string, Role>;

export type Mailbox = keyof typeof roleOf;

export const mailboxes = Object.keys(roleOf) as Mailbox[];

/** Who asks: one of the accounts, or somebody without a session. */
export type Asker = Mailbox | "nobody";

export function holds(mailbox: Mailbox, permission: Permission): boolean {
  const holders: readonly Role[] = permissionTable[permission];
  return holders.includes(roleOf[mailbox]);
}

const ofTheTrial: readonly Mailbox[] = mailboxes.filter((mailbox) => mailbox !== "administrator");
const ofTheWholeTrial: readonly Mailbox[] = ["investigator", "monitor", "sponsor", "data-monitoring", "ethics"];

/** Things that an address may name, with the accounts in whose scope each of them lies. */
export const reachedBy = {
  /** The demonstration trial. */
  ownTrial: ofTheTrial,
  /** A registered trial of another sponsor, in which nobody of the demonstration has a part. */
  otherTrial: ["regulator"],
  /** The investigator's own draft. */
  ownDraft: ["investigator"],
  /** Somebody else's draft. */
  otherDraft: [],
  /** Somebody else's submission that waits for the regulator. */
  submitted: ["regulator"],
  /** A participant of the demonstration trial at the site of `coordinator` and `laboratory`. */
  atHanoi: [...ofTheWholeTrial, "coordinator", "laboratory", "regulator"],
  /** A participant of the demonstration trial at the site of `coordinator-2`. */
  atHue: [...ofTheWholeTrial, "coordinator-2", "regulator"],
  /** A participant of the other trial. */
  atOther: ["regulator"],
  /** A code or an address that names nothing. */
  nothing: [],
} as const satisfies Record<string, readonly Mailbox[]>;

export type Thing = keyof typeof reachedBy;

export function reaches(mailbox: Mailbox, thing: Thing): boolean {
  const reaching: readonly Mailbox[] = reachedBy[thing];
  return reaching.includes(mailbox);
}
