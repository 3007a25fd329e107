import { describe, expect, it } from "vitest";
import { isMissingFact } from "~/domain/trials/missing-facts";
import { trialRecord } from "~/domain/trials/trial-record";
import { foundingAccounts } from "~/services/founding/records/accounts";
import { foundingInstruments } from "~/services/founding/records/legal-instruments";
import { foundingOrganisations } from "~/services/founding/records/organisations";
import { foundingPartnerships } from "~/services/founding/records/partnerships";
import { foundingSources } from "~/services/founding/records/sources";
import { foundingTechniques } from "~/services/founding/records/techniques";

/** The name of the same text in the other language; the key itself when it names no language. */
function twinOf(key: string): string {
  const language = /(^|_)(en|vi)$/.exec(key)?.[2];
  return language === undefined ? key : `${key.slice(0, -2)}${language === "en" ? "vi" : "en"}`;
}

/** Paths of texts that stand in one language only, anywhere inside a value. */
function oneSided(value: unknown, path = ""): string[] {
  if (value === null || typeof value !== "object") return [];
  const keys = Object.keys(value);
  const lone = keys.flatMap((key) => (keys.includes(twinOf(key)) ? [] : [`${path}.${key}`]));
  return [...lone, ...Object.entries(value).flatMap(([key, inner]) => oneSided(inner, `${path}.${key}`))];
}

const accountOf = (publicId: string) => {
  const cited = foundingAccounts.find((account) => account.publicId === publicId);
  if (!cited) throw new Error(`no account ${publicId}`);
  return cited;
};

describe("the founding records", () => {
  it("stand in both languages wherever they stand in one", () => {
    const all = {
      foundingSources,
      foundingOrganisations,
      foundingTechniques,
      foundingInstruments,
      foundingPartnerships,
    };
    expect(oneSided(all)).toEqual([]);
    expect(oneSided(foundingAccounts)).toEqual([]);
    expect(oneSided({ name_en: "alone" })).toEqual([".name_en"]);
  });

  it("name only sources, organisations and earlier accounts that are among them", () => {
    const keys = new Set(foundingSources.map(({ key }) => key));
    const organisations = new Set(foundingOrganisations.map(({ public_id }) => public_id));
    const seen = new Set<string>();
    for (const { publicId, relations = [], claims = [], sponsor, record } of foundingAccounts) {
      for (const { to } of relations) expect(seen).toContain(to);
      const sources = [...claims, ...(record.account?.quotations ?? [])].map(({ source }) => source);
      for (const source of sources) expect(keys).toContain(source);
      if (sponsor !== undefined) expect(organisations).toContain(sponsor);
      seen.add(publicId);
    }
  });

  it("fit the shape of a trial's record and list what is missing by known codes", () => {
    for (const { record, claims = [] } of foundingAccounts) {
      expect(trialRecord.safeParse(record).error).toBeUndefined();
      const codes = [...(record.account?.notStated ?? []), ...claims.flatMap(({ missing }) => missing)];
      expect(codes.filter((code) => !isMissingFact(code))).toEqual([]);
    }
  });

  it("report 30 participants for phase 1 in cerebral palsy and state no plan for it", () => {
    const { record, cohorts = [] } = accountOf("cerebral-palsy-phase-1");
    expect(record.enrolment.plannedSize).toBeUndefined();
    expect(cohorts.map(({ plannedSize }) => plannedSize)).toEqual([undefined, undefined]);
    expect(cohorts.flatMap(({ counts = [] }) => counts.map(({ count }) => count))).toEqual([30]);
    expect(cohorts.flatMap(({ proposals = [] }) => proposals.map(({ additional }) => additional))).toEqual([50]);
  });

  it("give the sum of 80 only as an inference of ours", () => {
    const { inferences = [], quotations = [] } = accountOf("cerebral-palsy-expansion").record.account ?? {};
    expect(inferences.filter(({ text }) => text.en?.includes("80"))).toHaveLength(1);
    expect(JSON.stringify(quotations)).not.toContain("80");
    expect(JSON.stringify(foundingAccounts).match(/\b80\b/g)).toHaveLength(2);
  });

  it("hold the figures without a denominator as claims that say so", () => {
    const { claims = [], cohorts = [] } = accountOf("nk-cells-vaxcell-bio");
    expect(cohorts).toEqual([]);
    expect(claims.map(({ figure }) => figure)).toEqual(["up to 66.7%", "up to 100%"]);
    for (const { missing } of claims) {
      expect(missing).toEqual(["denominator", "year", "cancer_type", "phase", "comparator"]);
    }
  });

  it("hold the memorandum of 27 February 2023 with its three parties in order and the trial it proposes", () => {
    const [memorandum] = foundingPartnerships;
    expect(memorandum).toMatchObject({ signed_on: "2023-02-27", proposes: "umbilical-msc-musculoskeletal" });
    expect(memorandum?.parties).toEqual([
      { organisation: "thong-nhat-hospital" },
      { organisation: "cryoviva-tissue-bank-vietnam" },
      { organisation: "fbiomed-medical-services-trading" },
    ]);
  });
});
