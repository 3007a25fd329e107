import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "~/lib/fold-text";
import { formEntries } from "~/lib/parse-form";
import { plainText } from "~/lib/plain-text";

describe("a text as the book keeps it", () => {
  it("loses the soft hyphens and zero-width spaces that would keep a word from being found", () => {
    expect(plainText("cere\u00ADbral pal\u200Bsy\uFEFF")).toBe("cerebral palsy");
    expect(foldText(plainText("ba\u0323i na\u0303o"))).toBe("bai nao");
  });

  it("cannot turn the direction of what follows, and keeps letters of every script", () => {
    expect(plainText("\u202Eesrever\u202C \u2067x\u2069 שלום")).toBe("esrever x שלום");
  });

  it("keeps emoji with their joiners, marks of Vietnamese composed", () => {
    expect(plainText("👩\u200D⚕️ bại não".normalize("NFD"))).toBe("👩\u200D⚕️ bại não");
  });

  it("keeps the line ends of word processors as line ends, and no other control character", () => {
    expect(plainText("one\vtwo\u2028three\r\nfour\tfive\u0007\u0000")).toBe("one\ntwo\nthree\r\nfour\tfive");
  });

  it("stays as it is when it is read again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });

  it("is what forms hold, but for passwords, which are what was typed", () => {
    const form = new FormData();
    form.set("title.en", "a\u00ADb");
    form.set("newPassword", "a\u00ADb\u0000");
    expect(formEntries(form)).toEqual({ "title.en": "ab", newPassword: "a\u00ADb" });
  });
});
