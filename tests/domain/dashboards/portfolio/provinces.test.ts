import { describe, expect, it } from "vitest";
import { provinceOf, provincesOfTrial } from "~/domain/dashboards/portfolio/province-of";
import { islandTiles, provinces } from "~/domain/dashboards/portfolio/provinces";

describe("the provinces in force since 1 July 2025", () => {
  it("are 34, of 63 before, six of them cities", () => {
    expect(provinces).toHaveLength(34);
    expect(new Set(provinces.flatMap(({ before }) => before)).size).toBe(63);
    expect(provinces.filter(({ kind }) => kind === "city").map(({ name }) => name)).toEqual([
      "Hà Nội",
      "Hải Phòng",
      "Huế",
      "Đà Nẵng",
      "Hồ Chí Minh",
      "Cần Thơ",
    ]);
  });

  it("have a code, a name and a tile of their own each", () => {
    for (const key of ["code", "name"] as const) expect(new Set(provinces.map((each) => each[key])).size).toBe(34);
    const tiles = [...provinces, ...islandTiles].map(({ column, row }) => `${column},${row}`);
    expect(new Set(tiles).size).toBe(36);
  });

  it("hold Hoàng Sa in Đà Nẵng and Trường Sa in Khánh Hòa", () => {
    const nameOf = (code: string) => provinces.find((each) => each.code === code)?.name;
    expect(islandTiles.map(({ name, province }) => [name, nameOf(province)])).toEqual([
      ["Hoàng Sa", "Đà Nẵng"],
      ["Trường Sa", "Khánh Hòa"],
    ]);
  });
});

describe("the province that a written name means", () => {
  it.each([
    ["Hà Nội", "01"],
    ["Hanoi", "01"],
    ["Thành phố Hồ Chí Minh", "79"],
    ["Ho Chi Minh City", "79"],
    ["TP. Hồ Chí Minh", "79"],
    ["Thừa Thiên Huế", "46"],
    ["Bà Rịa – Vũng Tàu", "79"],
    ["tỉnh Bắc Giang", "24"],
    ["Dak Lak", "66"],
  ])("takes %s for the one of code %s", (written, code) => expect(provinceOf(written)).toBe(code));

  it.each(["Seoul", "", "Nội", null, undefined])("knows nothing of %s", (written) => {
    expect(provinceOf(written)).toBeNull();
  });

  it("counts a trial once in each province, its sites and its places in Viet Nam alone", () => {
    const places = [
      { country: "VN", province: "Bình Dương", city: "Thủ Dầu Một" },
      { country: "VN", city: "Hanoi" },
      { country: "LA", city: "Hà Nội" },
      { country: "VN", city: "Thủ Dầu Một" },
    ];
    expect(provincesOfTrial(places, ["79", null, "48"])).toEqual(["01", "48", "79"]);
    expect(provincesOfTrial([], [null])).toEqual([]);
  });
});
