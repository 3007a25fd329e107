import { describe, expect, it } from "vitest";
import { isMasked, maySeeArms, maySeeOutcomesByArm, type TrialMasking } from "~/domain/access/masking";
import { type Role, roles } from "~/domain/access/roles";
import { actorWith, grantOf } from "../support/signed-in";

const blind: TrialMasking = {
  id: 4,
  sponsor_organisation_id: 7,
  masking: "double",
  allocation: "randomised",
  unblindedOn: null,
};
const of = (role: Role) => actorWith(grantOf(role, { trialId: 4 }));
const seers = (rule: typeof maySeeArms, trial: TrialMasking) => roles.filter((role) => rule(of(role), trial));

describe("arms of a trial", () => {
  it("are seen by the data monitoring committee alone while the trial is masked", () => {
    expect(seers(maySeeArms, blind)).toEqual(["data_monitoring_committee"]);
    expect(seers(maySeeOutcomesByArm, blind)).toEqual(["data_monitoring_committee"]);
  });

  it("are not seen by the committee of another trial, nor by one that holds a single site", () => {
    expect(maySeeArms(actorWith(grantOf("data_monitoring_committee", { trialId: 5 })), blind)).toBe(false);
    expect(maySeeArms(actorWith(grantOf("data_monitoring_committee", { trialId: 4, siteId: 9 })), blind)).toBe(false);
  });

  it("are open to all once an unblinding is recorded", () => {
    const unblinded = { ...blind, unblindedOn: "2026-05-01" };
    expect(seers(maySeeArms, unblinded)).toEqual(roles);
    expect(seers(maySeeOutcomesByArm, unblinded)).toEqual(roles);
  });

  it("are open in an open-label trial, whose outcomes by arm are not while it is randomised", () => {
    const open = { ...blind, masking: "open" };
    expect(seers(maySeeArms, open)).toEqual(roles);
    expect(seers(maySeeOutcomesByArm, open)).toEqual(["data_monitoring_committee"]);
    expect(seers(maySeeOutcomesByArm, { ...open, allocation: "not_applicable" })).toEqual(roles);
  });

  it("are not masked where the record states no masking", () => {
    expect(isMasked({ masking: null, unblindedOn: null })).toBe(false);
  });
});
