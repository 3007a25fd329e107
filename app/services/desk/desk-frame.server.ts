import { may, type Permission } from "~/domain/access/permissions";
import type { Actor, Role } from "~/domain/access/roles";

/** What the desk's frame shows of the signed-in account, and which parts of the desk it may open. */
export function deskFrame(actor: Actor): { name: string; roles: Role[]; opens: Permission[] } {
  const shown: Permission[] = [
    "trial:draft",
    "participants:read",
    "trial:review",
    "portfolio:read",
    "accounts:read",
    "accounts:invite",
  ];
  return {
    name: actor.name,
    roles: [...new Set(actor.grants.map(({ role }) => role))],
    opens: shown.filter((permission) => may(actor, permission)),
  };
}
