import { demonstrationHospitals, demonstrationSponsor } from "./places";

const sponsor = { en: demonstrationSponsor.name_en, vi: demonstrationSponsor.name_vi };

/** The demonstration trial's cell product. */
export const registeredProduct = {
  products: [
    {
      id: "uc-msc-product",
      name: {
        en: "Umbilical-cord mesenchymal stem cells (synthetic)",
        vi: "Tế bào gốc trung mô từ dây rốn (mô phỏng)",
      },
      intervention: "uc-msc",
      cellType: {
        en: "Mesenchymal stem cells: CD73, CD90 and CD105 positive",
        vi: "Tế bào gốc trung mô: dương tính với CD73, CD90 và CD105",
      },
      tissueSource: { en: "Donated umbilical-cord tissue", vi: "Mô dây rốn hiến tặng" },
      origin: "allogeneic",
      dose: { en: "20 million cells each time", vi: "20 triệu tế bào mỗi lần" },
      doses: 2,
      passages: 4,
      cryopreserved: true,
      geneticallyModified: false,
      route: { en: "Injection into the knee joint", vi: "Tiêm vào khớp gối" },
      manufacturer: sponsor,
      releaseCriteria: {
        en: "Viability of at least 80%, sterile, endotoxin below 1 EU/mL, normal karyotype",
        vi: "Tỷ lệ tế bào sống từ 80%, vô khuẩn, nội độc tố dưới 1 EU/mL, nhiễm sắc thể đồ bình thường",
      },
    },
  ],
  longTermFollowUpYears: 2,
  longTermFollowUp: {
    en: "A telephone call each half year: new tumours, infections, knee surgery",
    vi: "Gọi điện mỗi nửa năm: khối u mới, nhiễm trùng, phẫu thuật khớp gối",
  },
};

/** Its places of recruitment, with the status that they all have. */
export function registeredPlaces(status: "not_yet_recruiting" | "recruiting" | "completed") {
  return {
    places: demonstrationHospitals.map(({ public_id, name_vi, city_vi, country }) => ({
      id: public_id,
      facility: name_vi,
      city: city_vi ?? undefined,
      country: country ?? undefined,
      status,
      contacts: [],
    })),
  };
}

/** The opinion and the approval on which it stands. */
export const registeredApprovals = [
  {
    id: "national-council",
    kind: "national_ethics_council",
    body: {
      en: "Demonstration national ethics council (synthetic)",
      vi: "Hội đồng đạo đức cấp quốc gia minh họa (mô phỏng)",
    },
    number: "DEMO-NEC-2024-07",
    issuedOn: "2024-02-09",
    signatory: "Demonstration chair (synthetic) / Chủ tịch minh họa (mô phỏng)",
    protocolVersion: "1.0",
  },
  {
    id: "ministry",
    kind: "ministry",
    body: { en: "Demonstration Ministry (synthetic)", vi: "Bộ minh họa (mô phỏng)" },
    number: "2024-012",
    symbol: "DEMO/QĐ",
    issuedOn: "2024-02-16",
    signatory: "Demonstration deputy minister (synthetic) / Thứ trưởng minh họa (mô phỏng)",
    conditions: {
      en: "Report each serious adverse event; report progress every six months",
      vi: "Báo cáo từng biến cố bất lợi nghiêm trọng; báo cáo tiến độ sáu tháng một lần",
    },
    protocolVersion: "1.0",
  },
];
