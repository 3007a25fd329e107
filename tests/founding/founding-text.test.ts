import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { foundingAccounts } from "~/services/founding/records/accounts";
import { foundingDocument } from "~/services/founding/records/founding-record";
import { foundingInstruments } from "~/services/founding/records/legal-instruments";
import { foundingOrganisations } from "~/services/founding/records/organisations";
import { foundingTechniques } from "~/services/founding/records/techniques";

const textFile = "../shared/seed/cell-therapy-in-vietnam.txt";
const present = existsSync(textFile);
const text = present ? readFileSync(textFile, "utf8") : "";
const oneSpaced = (words: string) => words.replace(/\s+/g, " ");
const document = oneSpaced(text);

function quotations(): string[] {
  const ofTechniques = foundingTechniques.flatMap(({ statements }) => statements.map(({ quote_en }) => quote_en));
  const ofAccounts = foundingAccounts.flatMap(({ record, cohorts = [], claims = [] }) => [
    ...(record.account?.quotations ?? []).map((quotation) => quotation.text.en ?? ""),
    ...[...cohorts.flatMap(({ counts = [] }) => counts), ...claims]
      .filter(({ source }) => source === foundingDocument)
      .map(({ quote }) => quote.en),
  ]);
  const notes = [...foundingOrganisations, ...foundingInstruments].map(({ note_en }) => note_en ?? "");
  const inNotes = notes.flatMap((note) => [...note.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ""));
  return [...ofTechniques, ...ofAccounts, ...inNotes];
}

describe.skipIf(!present)(`the founding text (skipped where ${textFile} is absent)`, () => {
  it("holds every quotation word for word", () => {
    const quoted = quotations();
    expect(quoted.length).toBeGreaterThan(30);
    expect(quoted.filter((quotation) => !document.includes(oneSpaced(quotation)))).toEqual([]);
  });

  it("names every organisation, apart from the case of letters and the word Professor", () => {
    const names = foundingOrganisations.map(({ name_en }) => name_en.toLowerCase());
    expect(names.filter((name) => !document.toLowerCase().includes(name))).toEqual([]);
  });

  it("holds every number of a document that has one", () => {
    const numbers = foundingInstruments.flatMap(({ number }) => number?.split("/").at(0) ?? []);
    expect(numbers).toEqual(["07", "6769", "7034", "3128"]);
    for (const number of numbers) expect(document).toMatch(new RegExp(`(No\\.|số|Quyết định) ?${number} ?/`));
  });
});
