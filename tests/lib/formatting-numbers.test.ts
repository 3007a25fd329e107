import { describe, expect, it } from "vitest";
import { InvalidInput } from "~/lib/errors";
import { formatLevel, formatNumber, formatPercent, formatProportion } from "~/lib/formatting/numbers";

describe("numbers", () => {
  it("bear the marks of the language", () => {
    expect(formatNumber(1234.5, "vi")).toBe("1.234,5");
    expect(formatNumber(1234.5, "en")).toBe("1,234.5");
    expect(formatNumber(2, "vi", 2)).toBe("2,00");
  });

  it("become percentages with one digit unless told otherwise", () => {
    expect(formatPercent(2 / 3, "vi")).toBe("66,7%");
    expect(formatPercent(2 / 3, "en")).toBe("66.7%");
    expect(formatPercent(1, "en", 0)).toBe("100%");
  });

  it("name a level without needless digits", () => {
    expect(formatLevel(0.95, "en")).toBe("95%");
    expect(formatLevel(0.975, "vi")).toBe("97,5%");
    expect(formatLevel(0.55, "en")).toBe("55%");
  });
});

describe("formatProportion", () => {
  it("shows the counts before the rate", () => {
    expect(formatProportion(20, 30, "vi")).toBe("20/30 (66,7%)");
  });

  it("gives no rate without a denominator", () => {
    expect(formatProportion(0, 0, "en")).toBe("0/0");
  });

  it.each([
    [-1, 3],
    [4, 3],
    [1.5, 3],
  ])("refuses %d of %d", (x, n) => {
    expect(() => formatProportion(x, n, "en")).toThrow(InvalidInput);
  });
});
