import type { Actor, Grant, Role } from "./roles";

/** What may be done. Each screen and endpoint names one; the table below says which role holds it. */
export const permissionTable = {
  "desk:open": [
    "investigator",
    "coordinator",
    "laboratory",
    "monitor",
    "sponsor",
    "data_monitoring_committee",
    "ethics_reviewer",
    "regulator",
    "administrator",
  ],
  "trial:draft": ["investigator"],
  "trial:submit": ["investigator"],
  "trial:review": ["regulator"],
  "review:comment": ["investigator", "regulator"],
  "participants:read": [
    "investigator",
    "coordinator",
    "laboratory",
    "monitor",
    "data_monitoring_committee",
    "regulator",
  ],
  "participants:write": ["investigator", "coordinator"],
  "assessments:write": ["investigator", "coordinator"],
  "safety:read": [
    "investigator",
    "coordinator",
    "monitor",
    "sponsor",
    "data_monitoring_committee",
    "ethics_reviewer",
    "regulator",
  ],
  "safety:write": ["investigator", "coordinator"],
  "safety:configure": ["investigator"],
  "safety:confirm": ["investigator"],
  "participants:unmask": ["investigator"],
  "trial:unblind": ["investigator", "sponsor"],
  "progress:read": [
    "investigator",
    "coordinator",
    "monitor",
    "sponsor",
    "data_monitoring_committee",
    "ethics_reviewer",
    "regulator",
  ],
  "outcomes:look": ["investigator", "data_monitoring_committee", "regulator"],
  "portfolio:read": ["regulator"],
  "snapshot:publish": ["regulator"],
  "outcomes:release": ["investigator"],
  "decision:transcribe": ["regulator"],
  "audit:read": ["investigator", "monitor", "data_monitoring_committee", "regulator"],
  "accounts:read": ["administrator"],
  "accounts:manage": ["administrator"],
  "accounts:invite": ["investigator", "administrator"],
  "setup:read": [
    "investigator",
    "coordinator",
    "laboratory",
    "monitor",
    "sponsor",
    "data_monitoring_committee",
    "ethics_reviewer",
    "regulator",
  ],
  "setup:write": ["investigator"],
  "alerts:read": ["investigator", "monitor", "sponsor", "ethics_reviewer"],
  "protocol:write": ["investigator"],
  "queries:read": ["investigator", "coordinator", "monitor"],
  "queries:open": ["monitor"],
  "queries:answer": ["investigator", "coordinator"],
  "data:lock": ["investigator"],
  "audit:redact": ["investigator"],
  "trial:export": ["investigator", "monitor", "regulator"],
  "site-copy:take": ["coordinator"],
  "reports:write": ["investigator", "regulator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissionTable;

/** The grants of the actor that carry the permission. */
export function grantsFor(actor: Actor, permission: Permission): Grant[] {
  const holders: readonly Role[] = permissionTable[permission];
  return actor.grants.filter((grant) => holders.includes(grant.role));
}

/** Whether the actor holds the permission anywhere at all; where, is the scope's question. */
export function may(actor: Actor, permission: Permission): boolean {
  return grantsFor(actor, permission).length > 0;
}
