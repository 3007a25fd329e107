/** The key criteria of the demonstration trial's protocol, in order. */
export const demonstrationCriteria = [
  {
    kind: "inclusion",
    text_en: "Knee osteoarthritis, Kellgren-Lawrence grade 2 or 3",
    text_vi: "Thoái hóa khớp gối độ 2 hoặc 3 theo Kellgren-Lawrence",
  },
  {
    kind: "inclusion",
    text_en: "Pain score (0 to 100) of at least 50 for three months in spite of treatment",
    text_vi: "Điểm đau (0 đến 100) từ 50 trở lên trong ba tháng dù đã điều trị",
  },
  { kind: "inclusion", text_en: "Age 45 to 75 years", text_vi: "Tuổi từ 45 đến 75" },
  {
    kind: "exclusion",
    text_en: "Injection into the knee within three months",
    text_vi: "Đã tiêm khớp gối trong vòng ba tháng",
  },
  {
    kind: "exclusion",
    text_en: "Infection or inflammatory joint disease",
    text_vi: "Đang nhiễm trùng hoặc mắc bệnh khớp viêm",
  },
  { kind: "exclusion", text_en: "Cancer within five years", text_vi: "Ung thư trong vòng năm năm" },
  { kind: "exclusion", text_en: "Pregnancy", text_vi: "Đang mang thai" },
] as const;

/** The council whose opinions the sites hold. */
export const demonstrationCouncil = "Demonstration ethics council / Hội đồng đạo đức minh họa (synthetic, mô phỏng)";

/**
 * What the protocol says of safety: the acceptable share of participants with a dose-limiting toxicity is 15 %, under a Beta(0.3, 1.7)
 * prior, whose mean it is; recruitment stops once the posterior probability of a higher share passes 0.9.
 */
export const demonstrationSafetyPlan = {
  grading: "CTCAE 5.0",
  dose_limiting_definition:
    "Grade 3 or higher, related to the product, within 28 days / Độ 3 trở lên, liên quan đến sản phẩm, trong vòng 28 ngày",
  theta: 0.15,
  prior_a: 0.3,
  prior_b: 1.7,
  cutoff: 0.9,
  reason: "Protocol version 1.0 / Đề cương phiên bản 1.0",
} as const;
