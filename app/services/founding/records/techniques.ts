import type { FoundingStatement, FoundingTechnique } from "./founding-record";
import { jvmWebsite, openingPassage, passageQuotingLiem, professorLiem, theDocument } from "./speakers";

const onlyAllowed: Omit<FoundingStatement, "standing"> = {
  ...openingPassage,
  quote_en:
    "In our country, the Ministry of Health has only allowed stem cell transplantation for blood cancer, mesenchymal stem cell transplantation for arthritis (joint treatment), pilot stem cell transplantation for cardiovascular treatment...",
  quote_vi:
    "Ở nước ta, Bộ Y tế mới chỉ cho phép ghép tế bào gốc điều trị ung thư máu, ghép tế bào gốc trung mô điều trị viêm khớp (điều trị khớp), thí điểm ghép tế bào gốc điều trị tim mạch...",
};

const pilotedAndApplied: Omit<FoundingStatement, "standing"> = {
  ...openingPassage,
  quote_en:
    "In Vietnam, stem cell transplantation has been piloted in stroke treatment, widely applied in arthritis (joint treatment), blood cancer and this is the first research on lung disease treatment.",
  quote_vi:
    "Tại Việt Nam, ghép tế bào gốc đã được thí điểm trong điều trị đột quỵ, áp dụng rộng rãi trong điều trị viêm khớp (điều trị khớp), ung thư máu và đây là nghiên cứu đầu tiên về điều trị bệnh phổi.",
};

const fourLicensed: FoundingStatement = {
  ...professorLiem,
  standing: "licensed",
  quote_en:
    "there are currently 4 types of diseases that have been licensed for stem cell treatment: knee osteoarthritis, cirrhosis, biliary atresia and spinal cord injury.",
  quote_vi:
    "hiện có 4 loại bệnh đã được cấp phép điều trị bằng tế bào gốc: thoái hóa khớp gối, xơ gan, teo đường mật và chấn thương tủy sống.",
};

const widelyOrCaseByCase: Omit<FoundingStatement, "standing"> = {
  ...professorLiem,
  quote_en:
    "Currently, treatment of knee joints and cirrhosis is widely applied, spinal cord injuries are indicated on a case-by-case basis.",
  quote_vi:
    "Hiện nay, điều trị khớp gối và xơ gan được áp dụng rộng rãi, chấn thương tủy sống được chỉ định theo từng trường hợp.",
};

/** The techniques in the order of the document, each with every statement made of it. None was compared with the Ministry's list. */
export const foundingTechniques: readonly FoundingTechnique[] = [
  {
    public_id: "stem-cells-blood-cancer",
    name_en: "Stem-cell transplantation in blood cancer",
    name_vi: "Ghép tế bào gốc điều trị ung thư máu",
    statements: [
      { ...onlyAllowed, standing: "allowed" },
      { ...pilotedAndApplied, standing: "applied" },
    ],
  },
  {
    public_id: "mesenchymal-stem-cells-arthritis",
    name_en: "Mesenchymal stem cells in arthritis (joints)",
    name_vi: "Tế bào gốc trung mô điều trị viêm khớp (điều trị khớp)",
    statements: [
      { ...onlyAllowed, standing: "allowed" },
      { ...pilotedAndApplied, standing: "applied" },
    ],
  },
  {
    public_id: "stem-cells-cardiovascular-disease",
    name_en: "Stem-cell transplantation in cardiovascular disease",
    name_vi: "Ghép tế bào gốc điều trị bệnh tim mạch",
    statements: [{ ...onlyAllowed, standing: "pilot" }],
  },
  {
    public_id: "stem-cells-stroke",
    name_en: "Stem-cell transplantation in stroke",
    name_vi: "Ghép tế bào gốc điều trị đột quỵ",
    statements: [{ ...pilotedAndApplied, standing: "pilot" }],
  },
  {
    public_id: "stem-cells-lung-disease",
    name_en: "Stem-cell transplantation in lung disease",
    name_vi: "Ghép tế bào gốc điều trị bệnh phổi",
    statements: [{ ...pilotedAndApplied, standing: "first_research" }],
  },
  {
    public_id: "autologous-immune-cell-strengthening",
    name_en: "Autologous immune system strengthening (T and NK cells)",
    name_vi: "Tăng cường hệ miễn dịch tự thân (tế bào T và tế bào NK)",
    statements: [
      {
        ...theDocument,
        standing: "applied",
        quote_en:
          "Autologous immune system strengthening therapy was successfully applied for the first time in Japan, currently applied by more than 10 countries, present in many major hospitals in Vietnam. Accordingly, doctors will separate and filter T cells, NK cells from patients, culture proliferation in the laboratory and then infuse the patient's body, contributing to strengthening the immune system.",
        quote_vi:
          "Liệu pháp tăng cường hệ miễn dịch tự thân được áp dụng thành công lần đầu tiên tại Nhật Bản, hiện được hơn 10 quốc gia áp dụng, có mặt tại nhiều bệnh viện lớn ở Việt Nam. Theo đó, bác sĩ sẽ tách lọc tế bào T, tế bào NK từ bệnh nhân, nuôi cấy tăng sinh trong phòng thí nghiệm rồi truyền vào cơ thể bệnh nhân, góp phần tăng cường hệ miễn dịch.",
      },
    ],
  },
  {
    public_id: "nk-cell-immune-therapy",
    name_en: "NK-cell immune therapy",
    name_vi: "Liệu pháp miễn dịch bằng tế bào diệt tự nhiên (tế bào NK)",
    statements: [
      {
        ...jvmWebsite,
        standing: "listed",
        said_on: "2021-10",
        quote_en:
          "In September 2021, NK immune cell therapy was officially allowed by the Ministry of Health to be included in the list of techniques in medical examination and treatment",
        quote_vi:
          "Tháng 9/2021, liệu pháp tế bào miễn dịch NK được Bộ Y tế chính thức cho phép đưa vào danh mục kỹ thuật trong khám bệnh, chữa bệnh",
      },
    ],
  },
  {
    public_id: "stem-cells-knee-osteoarthritis",
    name_en: "Stem cells in knee osteoarthritis",
    name_vi: "Tế bào gốc điều trị thoái hóa khớp gối",
    statements: [fourLicensed, { ...widelyOrCaseByCase, standing: "applied" }],
  },
  {
    public_id: "stem-cells-cirrhosis",
    name_en: "Stem cells in cirrhosis",
    name_vi: "Tế bào gốc điều trị xơ gan",
    statements: [fourLicensed, { ...widelyOrCaseByCase, standing: "applied" }],
  },
  {
    public_id: "stem-cells-biliary-atresia",
    name_en: "Stem cells in biliary atresia",
    name_vi: "Tế bào gốc điều trị teo đường mật",
    statements: [fourLicensed],
  },
  {
    public_id: "stem-cells-spinal-cord-injury",
    name_en: "Stem cells in spinal cord injury",
    name_vi: "Tế bào gốc điều trị chấn thương tủy sống",
    statements: [fourLicensed, { ...widelyOrCaseByCase, standing: "case_by_case" }],
  },
  {
    public_id: "stem-cells-cerebral-palsy",
    name_en: "Stem cells in cerebral palsy",
    name_vi: "Tế bào gốc điều trị bại não",
    statements: [
      {
        ...passageQuotingLiem,
        standing: "under_study",
        quote_en:
          "Separately about cerebral palsy is in the process of study. Phase 1 has now been completed with 30 patients.",
        quote_vi: "Riêng về bại não đang trong quá trình nghiên cứu. Giai đoạn 1 nay đã hoàn thành với 30 bệnh nhân.",
      },
    ],
  },
];
