import type { FoundingInstrument } from "./founding-record";

/** The documents that the founding document names. None has been looked up: every status is "not checked". */
export const foundingInstruments: readonly FoundingInstrument[] = [
  {
    public_id: "circular-07-2015-tt-byt",
    kind: "circular",
    nature: "legal",
    number: "07/2015/TT-BYT",
    issued_on: "2015-04-03",
    title_en:
      "Conditions and procedures to allow the application of new techniques and new methods in medical examination and treatment",
    title_vi:
      "Quy định chi tiết điều kiện, thủ tục cho phép áp dụng kỹ thuật mới, phương pháp mới trong khám bệnh, chữa bệnh",
  },
  {
    public_id: "decision-6769-2018-qd-byt",
    kind: "decision",
    nature: "professional",
    number: "6769/QĐ-BYT",
    issued_on: "2018-11-08",
    title_en: "Guidance on technical procedures in microbiology",
    title_vi: "Ban hành tài liệu Hướng dẫn quy trình kỹ thuật chuyên ngành Vi sinh",
  },
  {
    public_id: "decision-7034-2018-qd-byt",
    kind: "decision",
    nature: "professional",
    number: "7034/QĐ-BYT",
    issued_on: "2018-11-21",
    title_en: "Guidance on technical procedures in biochemistry",
    title_vi: "Ban hành tài liệu Hướng dẫn quy trình kỹ thuật chuyên ngành Hóa sinh",
  },
  {
    public_id: "decision-3128-2020-qd-byt",
    kind: "decision",
    nature: "professional",
    number: "3128/QĐ-BYT",
    issued_on: "2020-07-17",
    title_en: "Guidance on the diagnosis and treatment of breast cancer",
    title_vi: "Ban hành tài liệu chuyên môn “Hướng dẫn chẩn đoán và điều trị ung thư vú”",
    note_en: "The document writes the number as 3128/QĐ_BYT.",
    note_vi: "Tài liệu viết số hiệu là 3128/QĐ_BYT.",
  },
  {
    public_id: "guidance-procedures-26-diseases",
    kind: "guidance",
    nature: "not_stated",
    title_en: "Guidance on writing professional procedures, and professional procedures of 26 common diseases",
    title_vi: "Hướng dẫn biên soạn Quy trình chuyên môn và Quy trình chuyên môn của 26 bệnh thường gặp",
  },
  {
    public_id: "decision-laboratory-sop-guidance",
    kind: "decision",
    nature: "professional",
    title_en: "Guidance on standard operating procedures in laboratory quality management",
    title_vi: "Ban hành Hướng dẫn xây dựng Quy trình thực hành chuẩn trong quản lý chất lượng xét nghiệm",
  },
  {
    public_id: "procedures-pathology-cytology",
    kind: "guidance",
    nature: "not_stated",
    title_en: "Technical procedures in pathology and cytology",
    title_vi: "Quy trình kỹ thuật chuyên ngành Giải phẫu bệnh - Tế bào học",
  },
  {
    public_id: "law-on-blood-and-stem-cells",
    kind: "law",
    nature: "draft",
    title_en: "Law on blood and stem cells",
    title_vi: "Luật về máu và tế bào gốc",
    note_en:
      'The document: "There are no documents or guidelines in this area. The Blood and Stem Cell Law is in the process of being formulated. The documents under the law, both on research and treatment applications, have not yet been developed."',
    note_vi:
      "Tài liệu viết: “Chưa có văn bản hay hướng dẫn nào trong lĩnh vực này. Luật Máu và tế bào gốc đang trong quá trình xây dựng. Các văn bản dưới luật, cả về nghiên cứu lẫn ứng dụng điều trị, đều chưa được xây dựng.”",
  },
];
