import { describe, expect, it } from "vitest";
import { collectSourceWords, findUnusedKeys, readSourceWords } from "../support/source-words";
import { findDifferingVariables, findMissingKeys, findUntidyTexts, findWrongPlurals } from "../support/word-faults";
import { flattenWords, readWordList } from "../support/word-lists";

/** Keys that are put together from data, so that no source names them. */
const NAMED_BY_DATA: Record<string, string> = {
  "words:": "closed lists of codes, read through useTerm by list and code",
  "references:instrumentKind.": "closed list, read through useReferenceTerm",
  "references:instrumentNature.": "closed list, read through useReferenceTerm",
  "references:legalStatus.": "closed list, read through useReferenceTerm",
  "references:organisationKind.": "closed list, read through useReferenceTerm",
  "references:partnershipKind.": "closed list, read through useReferenceTerm",
  "references:standing.": "closed list, read through useReferenceTerm",
  "references:tie.": "closed list, read through useReferenceTerm",
  "review:duty.": "the id of a duty follows",
  "review:dutySource.": "the id of a duty follows",
  "portfolio:duty.": "the day of a duty's column follows",
  "exchange:sdtm.left.": "why something of a study is left out, with its facts",
  "queries:audit.acts.": "what was done, from the verb of an audit entry",
  "review:mail.": "the id of a duty follows",
  "errors:deviation_": "the code of a protocol deviation follows",
  "errors:rowIncomplete": "carries the line of the file as a fact",
  "errors:codeTwice": "carries the line of the file as a fact",
  "errors:dictionaryDiffers": "carries how many codes and the first of them as facts",
  "errors:scanKind": "carries its bound as a fact",
  "errors:planLine": "carries the line of the plan as a fact",
  "errors:atLeast": "carries its bound as a fact",
  "errors:atMost": "carries its bound as a fact",
  "errors:passwordTooShort": "carries its bound as a fact",
  "errors:tooManyAttempts": "carries the minutes as a fact",
  "security:event.": "the verb of an account's audit entry follows",
  "security:mail.": "the template of a mail, of which subject and text are taken",
};

const wordsOf = (words: object) => new Map(flattenWords(words, "ui:"));

describe("the words of the product", () => {
  const en = readWordList("en");
  const vi = readWordList("vi");

  it("are there", () => {
    expect(en.size).toBeGreaterThan(50);
  });
  it("exist in both languages", () => {
    expect(findMissingKeys(en, vi)).toEqual([]);
  });
  it("have the plural forms of their language", () => {
    expect([...findWrongPlurals(en, "en"), ...findWrongPlurals(vi, "vi")]).toEqual([]);
  });
  it("take the same variables in both languages", () => {
    expect(findDifferingVariables(en, vi)).toEqual([]);
  });
  it("are never empty, and are composed Unicode without stray spaces", () => {
    expect([...findUntidyTexts(en), ...findUntidyTexts(vi)]).toEqual([]);
  });
  it("are all used by some source", () => {
    expect(findUnusedKeys(en, readSourceWords(["app", "db"]), Object.keys(NAMED_BY_DATA))).toEqual([]);
  });
});

describe("the checks of words", () => {
  it("name a key that lacks either language", () => {
    const missing = findMissingKeys(wordsOf({ a: "A", b: { c: "C" } }), wordsOf({ a: "A", d_other: "D" }));
    expect(missing).toEqual(["ui:b.c lacks Vietnamese", "ui:d lacks English"]);
  });
  it("name an English plural without one, and a Vietnamese plural with one", () => {
    expect(findWrongPlurals(wordsOf({ day_other: "days" }), "en")).toHaveLength(1);
    expect(findWrongPlurals(wordsOf({ day_one: "ngày", day_other: "ngày" }), "vi")).toHaveLength(1);
    expect(findWrongPlurals(wordsOf({ day_one: "day", day_other: "days" }), "en")).toEqual([]);
  });
  it("name a variable that only one language takes", () => {
    const faults = findDifferingVariables(wordsOf({ a: "{{n}} of {{m, number}}" }), wordsOf({ a: "{{n}}" }));
    expect(faults).toEqual(["ui:a: {m,n} in English, {n} in Vietnamese"]);
  });
  it("name an empty text and a decomposed one", () => {
    expect(findUntidyTexts(wordsOf({ a: " ", b: "độ".normalize("NFD"), c: "độ" }))).toEqual(["ui:a", "ui:b"]);
  });
  it("name a key that no source uses, and leave alone those used whole, by a beginning, or by data", () => {
    const words = { texts: new Set<string>(), beginnings: new Set<string>() };
    collectSourceWords('t("used"); t("ui:days"); t(`role.${role}`); t("long?max=5")', "page.tsx", words);
    const list = wordsOf({ used: "1", days_other: "2", role: { a: "3" }, long: "4", kept: { x: "5" }, idle: "6" });
    expect(findUnusedKeys(list, words, ["ui:kept."])).toEqual(["ui:idle"]);
  });
});
