import type { FoundingOrganisation } from "./founding-record";

/** The organisations that the founding document names. Names of companies stand as the document writes them. */
export const foundingOrganisations: readonly FoundingOrganisation[] = [
  {
    public_id: "ministry-of-health-vietnam",
    name_en: "Ministry of Health",
    name_vi: "Bộ Y tế",
    kind: "authority",
    country: "VN",
  },
  {
    public_id: "thong-nhat-hospital",
    name_en: "Thong Nhat Hospital",
    name_vi: "Bệnh viện Thống Nhất",
    kind: "hospital",
    country: "VN",
    city_en: "Ho Chi Minh City",
    city_vi: "Thành phố Hồ Chí Minh",
  },
  {
    public_id: "cryoviva-tissue-bank-vietnam",
    name_en: "Cryoviva Tissue Bank Vietnam",
    name_vi: "Ngân hàng mô Cryoviva Việt Nam",
    kind: "tissue_bank",
    country: "VN",
  },
  {
    public_id: "fbiomed-medical-services-trading",
    name_en: "FBiomed Medical Services Trading Co., Ltd.",
    name_vi: "FBiomed Medical Services Trading Co., Ltd.",
    kind: "company",
    note_en: "The document writes both FBiomed and Fbiomed.",
    note_vi: "Tài liệu viết cả FBiomed và Fbiomed, không nêu tên tiếng Việt của công ty.",
  },
  {
    public_id: "vinmec",
    name_en: "Vinmec",
    name_vi: "Vinmec",
    kind: "hospital",
    country: "VN",
    note_en: "That this is a hospital in Vietnam is added by us; the document gives the name only.",
    note_vi: "Thông tin đây là bệnh viện tại Việt Nam do chúng tôi bổ sung; tài liệu chỉ nêu tên.",
  },
  {
    public_id: "jvm",
    name_en: "JVM",
    name_vi: "JVM",
    kind: "laboratory",
    country: "VN",
    city_en: "Hanoi",
    city_vi: "Hà Nội",
    note_en:
      'From its own website, October 2021: "With NK immune cell therapy, immune cells are taken from the patient\'s blood, taken out for culture in laboratories, activated and proliferated until growth in both number and activity of cells is reached, Then infused back into the body". A description, not a protocol.',
    note_vi:
      "Theo trang web của chính đơn vị, tháng 10/2021: “Với liệu pháp tế bào miễn dịch NK, tế bào miễn dịch được lấy từ máu của bệnh nhân, đưa ra ngoài để nuôi cấy trong phòng thí nghiệm, hoạt hóa và tăng sinh cho đến khi đạt được sự tăng trưởng cả về số lượng và hoạt tính của tế bào, sau đó truyền trở lại cơ thể”. Đây là lời mô tả, không phải đề cương nghiên cứu.",
  },
  {
    public_id: "vaxcell-bio",
    name_en: "Vaxcell Bio",
    name_vi: "Vaxcell Bio",
    kind: "company",
    country: "KR",
    note_en: "The document names Prof. Je-Jung Lee as its CEO and says Korea, without a city.",
    note_vi:
      "Tài liệu nêu GS. Je-Jung Lee là Giám đốc điều hành (CEO) và nêu Hàn Quốc (nguyên văn: Korea), không nêu thành phố.",
  },
  {
    public_id: "university-of-pennsylvania",
    name_en: "University of Pennsylvania",
    name_vi: "Đại học Pennsylvania",
    kind: "university",
    country: "US",
    note_en:
      'Professor Bruce Levine, at the seminar of 19 December within the VinFuture Awards (year not stated), as reported: "CAR T is taken from the patient\'s own body, isolated the desired cell, inactivated virus that does not harm the body, then cultured outside the body for 9-10 days, then put into harvest and storage." A description, not a protocol.',
    note_vi:
      "GS. Bruce Levine, tại hội thảo ngày 19/12 trong khuôn khổ Giải thưởng VinFuture (không nêu năm), theo bài tường thuật: “CAR T được lấy từ chính cơ thể bệnh nhân, phân lập tế bào mong muốn, vi-rút bất hoạt không gây hại cho cơ thể, sau đó nuôi cấy ngoài cơ thể trong 9-10 ngày rồi đưa vào thu hoạch và bảo quản.” Đây là lời mô tả, không phải đề cương nghiên cứu.",
  },
  {
    public_id: "vinfuture",
    name_en: "VinFuture",
    name_vi: "VinFuture",
    kind: "award",
    note_en:
      'The seminar "Personalized therapy in cancer treatment" took place in Hanoi in the afternoon of 19 December (year not stated), within the framework of the VinFuture Awards.',
    note_vi:
      "Phiên hội thảo “Liệu pháp cá thể hóa trong điều trị ung thư” diễn ra chiều 19/12 (không nêu năm) tại Hà Nội, trong khuôn khổ Giải thưởng VinFuture.",
  },
  {
    public_id: "cell-and-gene-therapy-conference-5",
    name_en: "5th International Scientific Conference on Cell and Gene Therapy",
    name_vi: "Hội nghị khoa học quốc tế lần thứ 5 về liệu pháp tế bào và gen",
    kind: "conference",
    country: "VN",
    city_en: "Hanoi",
    city_vi: "Hà Nội",
    note_en: 'Theme: "Cell Therapy: A New Era of Medicine". The date is not stated.',
    note_vi: "Chủ đề: “Liệu pháp tế bào: Kỷ nguyên mới của y học”. Không nêu ngày.",
  },
];
