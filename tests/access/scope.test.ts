import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { may, type Permission, permissionTable } from "~/domain/access/permissions";
import { type Grant, roles } from "~/domain/access/roles";
import { type Scope, scopeOf } from "~/domain/access/scope";
import { actorWith, grantOf } from "../support/signed-in";

const id = fc.integer({ min: 1, max: 6 });
const reach = fc.oneof(
  fc.constant({}),
  fc.record({ organisationId: id }),
  fc.record({ trialId: id }),
  fc.record({ trialId: id, siteId: id }),
);
const grant = fc.tuple(fc.constantFrom(...roles), reach).map(([role, within]) => grantOf(role, within));
const grants = fc.array(grant, { maxLength: 6 });
const permission = fc.constantFrom(...(Object.keys(permissionTable) as Permission[]));

const empty: Scope = { everything: false, trialIds: [], siteIds: [], organisationIds: [] };
const sorted = ({ everything, trialIds, siteIds, organisationIds }: Scope) => ({
  everything,
  trialIds: [...trialIds].sort(),
  siteIds: [...siteIds].sort(),
  organisationIds: [...organisationIds].sort(),
});

describe("the scope of a permission", () => {
  it("is empty exactly when the actor does not hold the permission, or only as administrator or an organisation's investigator", () => {
    fc.assert(
      fc.property(grants, permission, (held, wanted) => {
        const actor = actorWith(...held);
        const isEmpty = JSON.stringify(scopeOf(actor, wanted)) === JSON.stringify(empty);
        const startsOnly = (one: Grant) => one.role === "investigator" && one.trialId === null && one.siteId === null;
        const dataRoles = held.filter(
          (one) => one.role !== "administrator" && !(startsOnly(one) && one.organisationId),
        );
        expect(isEmpty).toBe(!may(actorWith(...dataRoles), wanted));
      }),
    );
  });

  it("depends neither on the order of grants nor on their repetition", () => {
    fc.assert(
      fc.property(grants, permission, (held, wanted) => {
        const again = actorWith(...held.toReversed(), ...held);
        expect(sorted(scopeOf(again, wanted))).toEqual(sorted(scopeOf(actorWith(...held), wanted)));
      }),
    );
  });

  it("only grows with a further grant", () => {
    fc.assert(
      fc.property(grants, grant, permission, (held, further, wanted) => {
        const before = scopeOf(actorWith(...held), wanted);
        const after = scopeOf(actorWith(...held, further), wanted);
        expect(after.everything || !before.everything).toBe(true);
        expect(after.trialIds).toEqual(expect.arrayContaining([...before.trialIds]));
        expect(after.siteIds).toEqual(expect.arrayContaining([...before.siteIds]));
        expect(after.organisationIds).toEqual(expect.arrayContaining([...before.organisationIds]));
      }),
    );
  });

  it("never reaches a whole trial through a grant at one of its sites", () => {
    const atSite = grantOf("coordinator", { trialId: 3, siteId: 7 });
    expect(scopeOf(actorWith(atSite), "participants:read")).toEqual({ ...empty, siteIds: [7] });
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 5 }), permission, (pairs, wanted) => {
        const held: Grant[] = pairs.map(([trialId, siteId]) => grantOf("investigator", { trialId, siteId }));
        const scope = scopeOf(actorWith(...held), wanted);
        expect({ everything: scope.everything, trialIds: scope.trialIds }).toEqual({ everything: false, trialIds: [] });
      }),
    );
  });

  it("reaches everything only through a grant that names nothing", () => {
    expect(scopeOf(actorWith(grantOf("regulator")), "safety:read").everything).toBe(true);
    expect(scopeOf(actorWith(grantOf("sponsor", { organisationId: 2 })), "safety:read")).toEqual({
      ...empty,
      organisationIds: [2],
    });
  });
});
