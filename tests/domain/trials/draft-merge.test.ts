import { describe, expect, it } from "vitest";
import { draftDifferences, mergedContent, valueAt, withValueAt } from "~/domain/trials/draft-merge";
import { fieldAt } from "~/domain/trials/section-fields";
import { sectionEntries, sectionValue, withRowUp } from "~/domain/trials/section-form";
import { scanKindOf } from "~/domain/trials/scan-kinds";
import { withWindow } from "~/domain/trials/row-window";

const row = (id: string, name: string) => ({ id, name: { en: name } });
const base = { primary: [row("a", "Pain"), row("b", "Function")], other: [] };

describe("two contents of one section", () => {
  const mine = { primary: [row("a", "Pain at rest"), row("b", "Function"), row("c", "Mine")], other: [] };
  const theirs = { primary: [row("a", "Pain in motion")], other: [row("d", "Theirs")] };
  const differences = draftDifferences(mine, theirs, base);

  it("differ field by field, rows by their ids, with whoever alone changed each", () => {
    expect(differences.map(({ path, only }) => [path, only])).toEqual([
      ["other.d", "theirs"],
      ["primary.a.name.en", null],
      ["primary.b", "theirs"],
      ["primary.c", "mine"],
    ]);
  });

  it("are merged as chosen, row by row", () => {
    const all = (choice: "mine" | "theirs") => new Map(differences.map(({ path }) => [path, choice] as const));
    expect(mergedContent(mine, differences, all("mine"))).toEqual(mine);
    expect(mergedContent(mine, differences, all("theirs"))).toEqual(theirs);
  });

  it("tell nobody alone when what both began from is not known", () => {
    expect(draftDifferences({ acronym: "A" }, { acronym: "B" }, null)).toMatchObject([{ only: null }]);
  });
});

describe("a value at a path", () => {
  it("is put, replaced and taken away, with the groups that become empty", () => {
    const content = withValueAt({}, "publicContact.name", "Lan");
    expect(content).toEqual({ publicContact: { name: "Lan" } });
    expect(valueAt(content, "publicContact.name")).toBe("Lan");
    expect(withValueAt(content, "publicContact.name", null)).toEqual({});
    expect(valueAt(content, "publicContact.phone.area")).toBeNull();
  });
});

describe("a window of a long group", () => {
  const stored = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
  it("takes the place of the rows that were shown, wherever they stand now", () => {
    const shown = [{ id: "c", city: "Hue" }, { id: "new" }];
    expect(withWindow(stored, ["c", "d"], shown).map(({ id }) => id)).toEqual(["a", "b", "c", "new", "e"]);
    expect(withWindow([{ id: "z" }, ...stored], ["c", "d"], []).map(({ id }) => id)).toEqual(["z", "a", "b", "e"]);
    expect(withWindow(stored, [], [{ id: "new" }]).at(-1)).toEqual({ id: "new" });
  });
});

describe("a section and its form", () => {
  it("carry lists as lines, yes and no as their words, and numbers as typed", () => {
    const content = { keywords: ["knee", "cells"] };
    expect(sectionEntries("identification", content)).toEqual({ keywords: "knee\ncells" });
    expect(sectionValue("identification", { keywords: " knee \n\ncells" })).toEqual(content);
    expect(sectionValue("places", { "places.0.latitude": "21,03", "places.0.contacts.0.name": "Lan" })).toEqual({
      places: [{ latitude: 21.03, contacts: [{ name: "Lan" }] }],
    });
    expect(sectionValue("eligibility", { healthyVolunteers: "false", minimumAge: "x" })).toEqual({
      healthyVolunteers: false,
      minimumAge: Number.NaN,
    });
  });

  it("moves a row one up with all that is in it, and the first one nowhere", () => {
    const entries = { "rows.0.id": "a", "rows.1.id": "b", "rows.1.name.en": "B", "rowsMore.0": "x" };
    const moved = { "rows.1.id": "a", "rows.0.id": "b", "rows.0.name.en": "B", "rowsMore.0": "x" };
    expect(withRowUp(entries, "rows", 1)).toEqual(moved);
    expect(withRowUp(entries, "rows", 0)).toEqual(entries);
  });

  it("finds a field through rows by number and by id, and none that is not there", () => {
    expect(fieldAt("places", "places.3.contacts.0.phone")?.name).toBe("phone");
    expect(fieldAt("outcomes", "primary.pain.timepoint")?.kind).toBe("text");
    expect(fieldAt("outcomes", "tertiary")).toBeUndefined();
  });
});

describe("the kind of a scan", () => {
  it("is told by its first bytes", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(scanKindOf(bytes("%PDF-1.7"))).toBe("application/pdf");
    expect(scanKindOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
    expect(scanKindOf(bytes("<html>"))).toBeNull();
    expect(scanKindOf(new Uint8Array())).toBeNull();
  });
});
