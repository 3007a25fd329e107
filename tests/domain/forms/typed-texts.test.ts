import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textIn } from "~/domain/trials/text-in";
import { addDays, civilDay, daysBetween } from "~/lib/civil-day";
import { foldText } from "~/lib/fold-text";
import { numberFromText } from "~/lib/number-text";
import { civilDate, isPartialDate } from "~/lib/partial-date";

describe("a date known to the day, the month or the year", () => {
  it("is one that the calendar has", () => {
    for (const known of ["2023", "2023-02", "2023-02-28", "2024-02-29", "2000-02-29"]) {
      expect(isPartialDate(known), known).toBe(true);
    }
    for (const unknown of [
      "",
      "23",
      "2023-13",
      "2023-00",
      "2023-02-29",
      "1900-02-29",
      "2023-2-1",
      "2023-02-01T00:00",
      "01/02/2023",
    ]) {
      expect(isPartialDate(unknown), unknown).toBe(false);
    }
  });

  it("is a day for a form only when it is known to the day", () => {
    expect(civilDate.safeParse("2023-02").success).toBe(false);
    expect(civilDate.safeParse("2023-02-30").success).toBe(false);
    expect(civilDate.safeParse("2023-02-27").success).toBe(true);
  });
});

describe("a civil day", () => {
  it("turns at midnight in Vietnam, seven hours before Greenwich", () => {
    expect(civilDay(new Date("2026-03-01T16:59:59Z"))).toBe("2026-03-01");
    expect(civilDay(new Date("2026-03-01T17:00:00Z"))).toBe("2026-03-02");
    expect(civilDay(new Date("2026-03-01T16:59:59Z"), "UTC")).toBe("2026-03-01");
  });

  it("moves by days and counts them back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        expect(daysBetween("2026-03-01", addDays("2026-03-01", days))).toBe(days);
      }),
    );
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  });
});

describe("a number as people type it", () => {
  it("is read with a decimal point or a decimal comma", () => {
    expect(["12", " 12.5 ", "12,5", "-3", "+4", "0"].map(numberFromText)).toEqual([12, 12.5, 12.5, -3, 4, 0]);
  });

  it("is absent where nothing was typed, and refused where no number was", () => {
    expect([undefined, "", "  "].map(numberFromText)).toEqual([undefined, undefined, undefined]);
    for (const typed of ["1.234,5", "1,2,3", "1e3", "0x10", "12 000", "Infinity", "½", "١٢", "5."]) {
      expect(numberFromText(typed), typed).toBeNaN();
    }
  });
});

describe("text as search compares it", () => {
  it("folds marks, case and đ alike", () => {
    expect(foldText("Bại Não")).toBe("bai nao");
    expect(foldText("ĐỘT QUỴ")).toBe("dot quy");
    expect(foldText("Thoái hóa khớp gối")).toBe(foldText("thoai hoa khop goi"));
    expect(foldText("Nguyễn".normalize("NFD"))).toBe(foldText("Nguyễn".normalize("NFC")));
  });

  it("is the same when it is folded again", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(foldText(foldText(typed))).toBe(foldText(typed));
      }),
    );
  });
});

describe("a text in two languages", () => {
  it("is the reader's, else the other, else not stated", () => {
    expect([textIn({ en: "a", vi: "b" }, "vi"), textIn({ en: "a" }, "vi"), textIn({ vi: "b" }, "en")]).toEqual([
      "b",
      "a",
      "b",
    ]);
    expect([textIn({}, "en"), textIn(null, "en"), textIn(undefined, "vi")]).toEqual([null, null, null]);
  });
});
