/** A province or centrally run city of Viet Nam in force since 1 July 2025, with its place in a grid of equal tiles. */
export interface Province {
  /** Two digits of the list of administrative units (after Decision 19/2025/QĐ-TTg; to be confirmed against its text). */
  code: string;
  kind: "city" | "province";
  name: string;
  /** The units of before 1 July 2025 that it was made of, its own name first. */
  before: readonly string[];
  /** Place in the grid of tiles, from 0 at the left and at the top. */
  column: number;
  row: number;
}

/**
 * The 34 provinces and cities, of 63 before: National Assembly, Resolution 202/2025/QH15 of 12 June 2025, in force since
 * 1 July 2025. The grid is ours: neighbours stand near one another, and every tile is of one size.
 */
export const provinces: readonly Province[] = [
  { code: "01", kind: "city", name: "Hà Nội", before: ["Hà Nội"], column: 2, row: 2 },
  { code: "04", kind: "province", name: "Cao Bằng", before: ["Cao Bằng"], column: 4, row: 0 },
  { code: "08", kind: "province", name: "Tuyên Quang", before: ["Tuyên Quang", "Hà Giang"], column: 3, row: 0 },
  { code: "11", kind: "province", name: "Điện Biên", before: ["Điện Biên"], column: 0, row: 1 },
  { code: "12", kind: "province", name: "Lai Châu", before: ["Lai Châu"], column: 1, row: 0 },
  { code: "14", kind: "province", name: "Sơn La", before: ["Sơn La"], column: 1, row: 1 },
  { code: "15", kind: "province", name: "Lào Cai", before: ["Lào Cai", "Yên Bái"], column: 2, row: 0 },
  { code: "19", kind: "province", name: "Thái Nguyên", before: ["Thái Nguyên", "Bắc Kạn"], column: 3, row: 1 },
  { code: "20", kind: "province", name: "Lạng Sơn", before: ["Lạng Sơn"], column: 4, row: 1 },
  { code: "22", kind: "province", name: "Quảng Ninh", before: ["Quảng Ninh"], column: 4, row: 2 },
  { code: "24", kind: "province", name: "Bắc Ninh", before: ["Bắc Ninh", "Bắc Giang"], column: 3, row: 2 },
  { code: "25", kind: "province", name: "Phú Thọ", before: ["Phú Thọ", "Vĩnh Phúc", "Hòa Bình"], column: 2, row: 1 },
  { code: "31", kind: "city", name: "Hải Phòng", before: ["Hải Phòng", "Hải Dương"], column: 4, row: 3 },
  { code: "33", kind: "province", name: "Hưng Yên", before: ["Hưng Yên", "Thái Bình"], column: 3, row: 3 },
  { code: "37", kind: "province", name: "Ninh Bình", before: ["Ninh Bình", "Hà Nam", "Nam Định"], column: 2, row: 3 },
  { code: "38", kind: "province", name: "Thanh Hóa", before: ["Thanh Hóa"], column: 2, row: 4 },
  { code: "40", kind: "province", name: "Nghệ An", before: ["Nghệ An"], column: 2, row: 5 },
  { code: "42", kind: "province", name: "Hà Tĩnh", before: ["Hà Tĩnh"], column: 3, row: 5 },
  { code: "44", kind: "province", name: "Quảng Trị", before: ["Quảng Trị", "Quảng Bình"], column: 3, row: 6 },
  { code: "46", kind: "city", name: "Huế", before: ["Huế"], column: 3, row: 7 },
  { code: "48", kind: "city", name: "Đà Nẵng", before: ["Đà Nẵng", "Quảng Nam"], column: 4, row: 7 },
  { code: "51", kind: "province", name: "Quảng Ngãi", before: ["Quảng Ngãi", "Kon Tum"], column: 4, row: 8 },
  { code: "52", kind: "province", name: "Gia Lai", before: ["Gia Lai", "Bình Định"], column: 4, row: 9 },
  { code: "56", kind: "province", name: "Khánh Hòa", before: ["Khánh Hòa", "Ninh Thuận"], column: 4, row: 11 },
  { code: "66", kind: "province", name: "Đắk Lắk", before: ["Đắk Lắk", "Phú Yên"], column: 4, row: 10 },
  {
    code: "68",
    kind: "province",
    name: "Lâm Đồng",
    before: ["Lâm Đồng", "Đắk Nông", "Bình Thuận"],
    column: 3,
    row: 11,
  },
  { code: "75", kind: "province", name: "Đồng Nai", before: ["Đồng Nai", "Bình Phước"], column: 2, row: 11 },
  {
    code: "79",
    kind: "city",
    name: "Hồ Chí Minh",
    before: ["Hồ Chí Minh", "Bình Dương", "Bà Rịa - Vũng Tàu"],
    column: 2,
    row: 12,
  },
  { code: "80", kind: "province", name: "Tây Ninh", before: ["Tây Ninh", "Long An"], column: 1, row: 11 },
  { code: "82", kind: "province", name: "Đồng Tháp", before: ["Đồng Tháp", "Tiền Giang"], column: 1, row: 12 },
  { code: "86", kind: "province", name: "Vĩnh Long", before: ["Vĩnh Long", "Bến Tre", "Trà Vinh"], column: 1, row: 13 },
  { code: "91", kind: "province", name: "An Giang", before: ["An Giang", "Kiên Giang"], column: 0, row: 12 },
  { code: "92", kind: "city", name: "Cần Thơ", before: ["Cần Thơ", "Sóc Trăng", "Hậu Giang"], column: 0, row: 13 },
  { code: "96", kind: "province", name: "Cà Mau", before: ["Cà Mau", "Bạc Liêu"], column: 0, row: 14 },
];

/** An archipelago that is a tile of its own beside the province that it belongs to. */
export interface IslandTile {
  name: string;
  /** The province that it belongs to. */
  province: string;
  column: number;
  row: number;
}

/** Hoàng Sa belongs to the city of Đà Nẵng, Trường Sa to the province of Khánh Hòa. */
export const islandTiles: readonly IslandTile[] = [
  { name: "Hoàng Sa", province: "48", column: 5, row: 7 },
  { name: "Trường Sa", province: "56", column: 5, row: 12 },
];
