import { describe, expect, it } from "vitest";
import { AVOIDED_WORDS, findAvoidedWords } from "../support/vietnamese-words";
import { readWordList } from "../support/word-lists";

describe("the Vietnamese words of the product", () => {
  it("are those of clinical research", () => {
    expect(findAvoidedWords(readWordList("vi"))).toEqual([]);
  });
});

describe("the check of Vietnamese words", () => {
  it.each(Object.keys(AVOIDED_WORDS))("finds %s, also capitalised and decomposed", (avoided) => {
    const text = `${avoided.charAt(0).toUpperCase()}${avoided.slice(1)} …`;
    expect(findAvoidedWords(new Map([["ui:a", text]]))).toHaveLength(1);
    expect(findAvoidedWords(new Map([["ui:a", text.normalize("NFD")]]))).toHaveLength(1);
  });
  it("leaves a quotation as its source speaks", () => {
    expect(findAvoidedWords(new Map([["ui:a", "Nguồn viết: “không có tác dụng phụ”."]]))).toEqual([]);
  });
});
