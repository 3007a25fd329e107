import { describe, expect, it } from "vitest";
import { grantsFor, may, type Permission, permissionTable } from "~/domain/access/permissions";
import { type Role, roles } from "~/domain/access/roles";
import { actorWith, grantOf } from "../support/signed-in";

const permissions = Object.keys(permissionTable) as Permission[];

/** One line a role: `x` where it holds the permission of that column. */
function printed(): string {
  const lines = roles.map((role) => {
    const marks = permissions.map((permission) => (may(actorWith(grantOf(role)), permission) ? "x" : "."));
    return `${role.padEnd(26)}${marks.join(" ")}`;
  });
  return lines.join("\n");
}

function holdersOf(permission: Permission): Role[] {
  return roles.filter((role) => may(actorWith(grantOf(role)), permission));
}

describe("the table of permissions", () => {
  it("gives each role what this table says, in the order of the permissions", () => {
    expect(permissions).toEqual([
      "desk:open",
      "trial:draft",
      "trial:submit",
      "trial:review",
      "review:comment",
      "participants:read",
      "participants:write",
      "assessments:write",
      "safety:read",
      "safety:write",
      "safety:configure",
      "safety:confirm",
      "participants:unmask",
      "trial:unblind",
      "progress:read",
      "outcomes:look",
      "portfolio:read",
      "snapshot:publish",
      "outcomes:release",
      "decision:transcribe",
      "audit:read",
      "accounts:read",
      "accounts:manage",
      "accounts:invite",
      "setup:read",
      "setup:write",
      "alerts:read",
      "protocol:write",
      "queries:read",
      "queries:open",
      "queries:answer",
      "data:lock",
      "audit:redact",
      "trial:export",
      "site-copy:take",
      "reports:write",
    ]);
    expect(`\n${printed()}`).toBe(`
investigator              x x x . x x x x x x x x x x x x . . x . x . . x x x x x x . x x x x . x
coordinator               x . . . . x x x x x . . . . x . . . . . . . . . x . . . x . x . . . x .
laboratory                x . . . . x . . . . . . . . . . . . . . . . . . x . . . . . . . . . . .
monitor                   x . . . . x . . x . . . . . x . . . . . x . . . x . x . x x . . . x . .
sponsor                   x . . . . . . . x . . . . x x . . . . . . . . . x . x . . . . . . . . .
data_monitoring_committee x . . . . x . . x . . . . . x x . . . . x . . . x . . . . . . . . . . .
ethics_reviewer           x . . . . . . . x . . . . . x . . . . . . . . . x . x . . . . . . . . .
regulator                 x . . x x x . . x . . . . . x x x x . x x . . . x . . . . . . . . x . x
administrator             x . . . . . . . . . . . . . . . . . . . . x x x . . . . . . . . . . . .`);
  });

  it("lets an administrator see accounts and no trial data", () => {
    const held = permissions.filter((permission) => may(actorWith(grantOf("administrator")), permission));
    expect(held).toEqual(["desk:open", "accounts:read", "accounts:manage", "accounts:invite"]);
  });

  it("never lets the one who decides also be the one who registers or records", () => {
    for (const permission of ["trial:review", "decision:transcribe", "snapshot:publish"] as const) {
      expect(holdersOf(permission)).toEqual(["regulator"]);
    }
    expect(may(actorWith(grantOf("regulator")), "participants:write")).toBe(false);
    expect(may(actorWith(grantOf("regulator")), "trial:draft")).toBe(false);
  });

  it("never withholds safety from regulators and ethics reviewers", () => {
    expect(holdersOf("safety:read")).toEqual(expect.arrayContaining(["regulator", "ethics_reviewer"]));
  });

  it("hides outcomes of a running trial from sponsor, monitor, coordinator and laboratory", () => {
    expect(holdersOf("outcomes:look")).toEqual(["investigator", "data_monitoring_committee", "regulator"]);
  });

  it("gives nothing to an account without grants", () => {
    expect(permissions.filter((permission) => may(actorWith(), permission))).toEqual([]);
  });

  it("names the grants that carry the permission, and no other", () => {
    const monitor = grantOf("monitor", { trialId: 4 });
    const actor = actorWith(grantOf("laboratory", { trialId: 4, siteId: 9 }), monitor);
    expect(grantsFor(actor, "safety:read")).toEqual([monitor]);
  });
});
