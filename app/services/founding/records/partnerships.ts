import type { FoundingPartnership } from "./founding-record";

/** The partnerships of the founding document. A party that is our inference is marked so; a nameless one is described. */
export const foundingPartnerships: readonly FoundingPartnership[] = [
  {
    public_id: "memorandum-thong-nhat-2023",
    kind: "memorandum",
    title_en: "Memorandum of cooperation in stem cell application research",
    title_vi: "Biên bản ghi nhớ hợp tác nghiên cứu ứng dụng tế bào gốc",
    signed_on: "2023-02-27",
    place_en: "Thong Nhat Hospital, Ho Chi Minh City",
    place_vi: "Bệnh viện Thống Nhất, Thành phố Hồ Chí Minh",
    purpose_en:
      'To propose carrying out the research topic "Clinical trial of application of umbilical cord derived mesenchymal stem cells in musculoskeletal treatment"',
    purpose_vi:
      "Đề xuất thực hiện đề tài nghiên cứu “Thử nghiệm lâm sàng ứng dụng tế bào gốc trung mô từ dây rốn trong điều trị bệnh cơ xương khớp”",
    basis_en: "The professional strengths and medical experience of the participating units",
    basis_vi: "Thế mạnh chuyên môn và kinh nghiệm y khoa của các đơn vị tham gia",
    proposes: "umbilical-msc-musculoskeletal",
    parties: [
      { organisation: "thong-nhat-hospital" },
      { organisation: "cryoviva-tissue-bank-vietnam" },
      { organisation: "fbiomed-medical-services-trading" },
    ],
  },
  {
    public_id: "immune-cell-technology-transfer",
    kind: "technology_transfer",
    title_en: "Transfer of immune-cell technology from a company in Germany",
    title_vi: "Chuyển giao công nghệ tế bào miễn dịch từ một công ty tại Đức",
    purpose_en: "A laboratory in Vietnam that can itself produce immune cells",
    purpose_vi: "Việt Nam có phòng thí nghiệm riêng có thể sản xuất tế bào miễn dịch",
    parties: [
      { described_en: "A company in Germany (name not stated)", described_vi: "Một công ty tại Đức (không nêu tên)" },
      { organisation: "vinmec", inferred: true },
    ],
  },
  {
    public_id: "jvm-technology-from-japan",
    kind: "exclusive_technology",
    title_en: "Exclusive technology from Japan for NK cells at JVM's laboratory",
    title_vi: "Công nghệ độc quyền từ Nhật Bản về tế bào NK tại phòng thí nghiệm của JVM",
    place_en: "Hanoi",
    place_vi: "Hà Nội",
    parties: [
      { organisation: "jvm" },
      {
        described_en: "A provider of technology in Japan (not named)",
        described_vi: "Bên cung cấp công nghệ tại Nhật Bản (không nêu tên)",
        inferred: true,
      },
    ],
  },
];
