import { describe, expect, it } from "vitest";
import { pooledRate, type SiteFacts, siteProgress, siteRate } from "~/domain/dashboards/site-progress";

const site = (given: Partial<SiteFacts> = {}): SiteFacts => ({
  code: "A",
  nameEn: "A",
  nameVi: "A",
  plannedOpenOn: "2025-01-01",
  openedOn: "2025-01-11",
  closedOn: null,
  lastReportOn: "2025-12-01",
  pauses: [],
  enrolled: [{ day: "2025-02-10", count: 6 }],
  ...given,
});
const today = "2025-12-31";

describe("a site's enrolment", () => {
  it("tells activation lag, time to the first participant and days since the last report", () => {
    const shown = siteProgress(site(), today);
    expect(shown).toMatchObject({ activationLag: 10, overdue: false, firstEnrolment: 30, daysSinceReport: 30 });
    expect(shown).toMatchObject({ standing: "open", enrolled: 6, zeroEnroller: false, contradicted: 0 });
  });

  it("divides by the months in which enrolment was open, pauses taken out", () => {
    const whole = siteProgress(site(), today).rate.months;
    const paused = siteProgress(site({ pauses: [{ from: "2025-03-01", until: "2025-03-30" }] }), today).rate.months;
    expect(whole).toBeCloseTo(355 / 30.4375, 10);
    expect(whole - paused).toBeCloseTo(30 / 30.4375, 10);
  });

  it("gives Garwood's limits: 6 in 10 site-months is 0.6, from 0.2202 to 1.3059", () => {
    expect(siteRate(6, 10)).toMatchObject({ kind: "rate", rate: 0.6 });
    const { lower, upper } = siteRate(6, 10) as { lower: number; upper: number };
    expect(lower).toBeCloseTo(0.22019, 4);
    expect(upper).toBeCloseTo(1.30595, 4);
  });

  it("calls an open site silent that has not reported for more than ninety days, and no closed one", () => {
    expect(siteProgress(site({ lastReportOn: "2025-10-02" }), today).silent).toBe(false);
    expect(siteProgress(site({ lastReportOn: "2025-10-01" }), today).silent).toBe(true);
    expect(siteProgress(site({ lastReportOn: "2025-10-01", closedOn: "2025-11-01" }), today).silent).toBe(false);
  });

  it("calls a site undated, not unopened, that enrolled without a day of opening on record, and rates it not", () => {
    const shown = siteProgress(site({ openedOn: null, plannedOpenOn: null }), today);
    expect(shown).toMatchObject({ standing: "undated", enrolled: 6, contradicted: 0 });
    expect(shown.rate).toMatchObject({ kind: "tooShort", enrolled: 0, months: 0 });
  });

  it("tells no rate below three site-months, and calls nobody a zero enroller there", () => {
    const young = siteProgress(site({ openedOn: "2025-12-01", enrolled: [] }), today);
    expect(young).toMatchObject({ rate: { kind: "tooShort" }, zeroEnroller: false });
    expect(siteProgress(site({ enrolled: [] }), today)).toMatchObject({ zeroEnroller: true, firstEnrolment: null });
  });

  it("counts the days that a planned opening is overdue", () => {
    const shown = siteProgress(site({ openedOn: null, enrolled: [], lastReportOn: null }), today);
    expect(shown).toMatchObject({ standing: "planned", activationLag: 364, overdue: true, daysSinceReport: null });
    expect(shown.rate).toEqual({ kind: "tooShort", enrolled: 0, months: 0 });
  });

  it("names participants enrolled while the site was not open, or in days to come", () => {
    const enrolled = [
      { day: "2025-01-02", count: 2 },
      { day: "2026-05-01", count: 3 },
    ];
    expect(siteProgress(site({ enrolled }), today)).toMatchObject({ enrolled: 2, contradicted: 5 });
  });

  it("adds all sites up, and says too short of none", () => {
    const both = pooledRate([siteProgress(site(), today), siteProgress(site({ enrolled: [] }), today)]);
    expect(both).toMatchObject({ kind: "rate", enrolled: 6 });
    expect(pooledRate([])).toEqual({ kind: "tooShort", enrolled: 0, months: 0 });
  });
});
