import { describe, expect, it } from "vitest";
import { countryName } from "~/domain/organisations/country-name";
import { permissionAccounts } from "~/domain/organisations/permission-accounts";
import { foundingTechniques } from "~/services/founding/records/techniques";

const technique = (name: string, ...said: [standing: string, quote: string][]) => ({
  name,
  statements: said.map(([standing, quote_en]) => ({ standing, quote_en })),
});

describe("passages about what is permitted", () => {
  it("are shown side by side when their lists differ: three in one place, four in another", () => {
    const accounts = permissionAccounts(foundingTechniques);
    const named = accounts.map(({ techniques }) => techniques.map(({ public_id }) => public_id));
    expect(named).toEqual([
      ["stem-cells-blood-cancer", "mesenchymal-stem-cells-arthritis", "stem-cells-cardiovascular-disease"],
      [
        "stem-cells-knee-osteoarthritis",
        "stem-cells-cirrhosis",
        "stem-cells-biliary-atresia",
        "stem-cells-spinal-cord-injury",
      ],
    ]);
    expect(accounts.map(({ statement }) => statement.standing)).toEqual(["allowed", "licensed"]);
  });

  it("do not contradict one another when there is one, none, or the same list twice", () => {
    expect(permissionAccounts([])).toEqual([]);
    expect(permissionAccounts([technique("a", ["allowed", "only this"])])).toEqual([]);
    const same = [
      technique("a", ["allowed", "first"], ["licensed", "second"]),
      technique("b", ["allowed", "first"], ["licensed", "second"]),
    ];
    expect(permissionAccounts(same)).toEqual([]);
  });

  it("contradict one another when one list is part of the other", () => {
    const nested = [technique("a", ["allowed", "first"], ["licensed", "second"]), technique("b", ["allowed", "first"])];
    expect(permissionAccounts(nested).map(({ techniques }) => techniques.map(({ name }) => name))).toEqual([
      ["a", "b"],
      ["a"],
    ]);
  });
});

describe("a country's name", () => {
  it("is in the reader's language", () => {
    expect([countryName("KR", "en"), countryName("KR", "vi"), countryName("VN", "vi")]).toEqual([
      "South Korea",
      "Hàn Quốc",
      "Việt Nam",
    ]);
  });
});
