import { describe, expect, it } from "vitest";
import { missingFacts } from "~/domain/trials/missing-facts";
import { en } from "~/lib/languages/en";
import { vi } from "~/lib/languages/vi";
import { foundingInstruments } from "~/services/founding/records/legal-instruments";
import { foundingOrganisations } from "~/services/founding/records/organisations";
import { foundingPartnerships } from "~/services/founding/records/partnerships";
import { foundingTechniques } from "~/services/founding/records/techniques";

/** Every key of a word list with its section, plural endings taken off. */
function keysOf(words: Record<string, string | Record<string, string>>): string[] {
  const keys = Object.entries(words).flatMap(([section, inner]) =>
    typeof inner === "string" ? [section] : Object.keys(inner).map((key) => `${section}.${key}`),
  );
  return [...new Set(keys.map((key) => key.replace(/_(one|other)$/, "_plural")))].sort();
}

describe.each([
  ["English", en.references],
  ["Vietnamese", vi.references],
] as const)("the words of the reference pages in %s", (_name, words) => {
  it("name every code of every closed list", () => {
    expect(Object.keys(words.missingFact).sort()).toEqual([...missingFacts].sort());
    const standings = foundingTechniques.flatMap(({ statements }) => statements.map(({ standing }) => standing));
    expect(Object.keys(words.standing)).toEqual(expect.arrayContaining(standings));
    expect(Object.keys(words.organisationKind)).toEqual(
      expect.arrayContaining(foundingOrganisations.map(({ kind }) => kind)),
    );
    expect(Object.keys(words.partnershipKind)).toEqual(
      expect.arrayContaining(foundingPartnerships.map(({ kind }) => kind)),
    );
    expect(Object.keys(words.instrumentKind)).toEqual(
      expect.arrayContaining(foundingInstruments.map(({ kind }) => kind)),
    );
    expect(Object.keys(words.instrumentNature)).toEqual(
      expect.arrayContaining(foundingInstruments.map(({ nature }) => nature)),
    );
  });
});

describe("the words of the reference pages", () => {
  it("stand in both languages under the same keys", () => {
    expect(keysOf(vi.references)).toEqual(keysOf(en.references));
  });
});
