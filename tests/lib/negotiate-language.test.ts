import { describe, expect, it } from "vitest";
import { addressIn } from "~/lib/languages/language-address";
import { negotiateLanguage } from "~/lib/languages/negotiate-language";
import { translatorFor } from "~/lib/languages/translator";

describe("negotiateLanguage", () => {
  it("puts the address before the cookie and the cookie before the browser", () => {
    expect(negotiateLanguage({ query: "en", cookie: "vi", acceptLanguage: "vi" })).toBe("en");
    expect(negotiateLanguage({ cookie: "en", acceptLanguage: "vi" })).toBe("en");
    expect(negotiateLanguage({ acceptLanguage: "en-GB,en;q=0.9" })).toBe("en");
  });

  it("passes over what it does not know", () => {
    expect(negotiateLanguage({ query: "fr", cookie: "xx", acceptLanguage: "fr, de" })).toBe("vi");
    expect(negotiateLanguage({})).toBe("vi");
    expect(negotiateLanguage({ acceptLanguage: ";;q=,=,en;q=abc" })).toBe("vi");
  });

  it("heeds weights, and the order among equals", () => {
    expect(negotiateLanguage({ acceptLanguage: "vi;q=0.5, en;q=0.8" })).toBe("en");
    expect(negotiateLanguage({ acceptLanguage: "fr, en, vi" })).toBe("en");
    expect(negotiateLanguage({ acceptLanguage: "en;q=0, *" })).toBe("vi");
  });
});

describe("addressIn", () => {
  it("keeps the rest of the address", () => {
    expect(addressIn("en", "/trials", "?q=b%E1%BA%A1i&lang=vi&phase=2")).toBe("/trials?q=b%E1%BA%A1i&lang=en&phase=2");
    expect(addressIn("vi", "/", "")).toBe("/?lang=vi");
  });
});

describe("translatorFor", () => {
  it("answers at once, in the language asked for", () => {
    expect(translatorFor("vi").t("missing.withheld", { ns: "words" })).toBe("không hiển thị");
    expect(translatorFor("en").t("missing.withheld", { ns: "words" })).toBe("withheld");
    expect(translatorFor("en")).toBe(translatorFor("en"));
  });

  it("counts in the plural of the language", () => {
    expect(translatorFor("en").t("daysAgo", { count: 1 })).toBe("1 day ago");
    expect(translatorFor("en").t("daysAgo", { count: 2 })).toBe("2 days ago");
    expect(translatorFor("vi").t("daysAgo", { count: 1 })).toBe("1 ngày trước");
  });
});
