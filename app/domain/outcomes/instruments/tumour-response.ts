import { choice, type ChoiceItem, type Instrument, type ItemChoice, numberItem, yesAndNo } from "./instrument";

const completeResponse = choice("CR", "CR: complete response", "CR: đáp ứng hoàn toàn");
const partialResponse = choice("PR", "PR: partial response", "PR: đáp ứng một phần");
const stableDisease = choice("SD", "SD: stable disease", "SD: bệnh ổn định");
const progression = choice("PD", "PD: progressive disease", "PD: bệnh tiến triển");
const notEvaluable = choice("NE", "NE: not evaluable", "NE: không đánh giá được");
const neither = choice(
  "non-CR/non-PD",
  "Non-CR/non-PD: present, no progression",
  "Không CR/không PD: còn tổn thương, không tiến triển",
);
const noLesions = choice("none", "None at baseline", "Không có ở thời điểm ban đầu");

function category(code: string, en: string, vi: string, choices: readonly ItemChoice[], optional = true): ChoiceItem {
  return { kind: "category", code, name: { en, vi }, choices, optional };
}

const targetSum = numberItem("target-sum", ["Sum of target lesions", "Tổng kích thước tổn thương đích"], [0, 2_000], {
  unit: "mm",
  optional: true,
});
const targetGone = category(
  "target-gone",
  "All target lesions gone, target nodes below 10 mm",
  "Mọi tổn thương đích đã mất, hạch đích dưới 10 mm",
  yesAndNo,
);
const target = category(
  "target",
  "Target response, where only that was reported",
  "Đáp ứng của tổn thương đích, nếu chỉ có kết luận",
  [completeResponse, partialResponse, stableDisease, progression, notEvaluable, noLesions],
);
const nonTarget = category("nontarget", "Non-target lesions", "Tổn thương không đích", [
  completeResponse,
  neither,
  progression,
  notEvaluable,
  noLesions,
]);
const newLesion = category("new", "New lesions", "Tổn thương mới", yesAndNo);
const overall = category("overall", "Overall response as the reader wrote it", "Đáp ứng tổng thể theo người đọc ghi", [
  completeResponse,
  partialResponse,
  stableDisease,
  neither,
  progression,
  notEvaluable,
]);

export const recist11Instrument: Instrument = {
  code: "recist-1.1",
  name: { en: "RECIST 1.1", vi: "RECIST 1.1" },
  version: { en: "1.1", vi: "1.1" },
  source: "Eisenhauer EA, et al. Eur J Cancer 2009;45:228-47.",
  licensed: false,
  items: [targetSum, targetGone, target, nonTarget, newLesion, overall],
};

export const mrecistInstrument: Instrument = {
  code: "mrecist-hcc",
  name: { en: "mRECIST (hepatocellular carcinoma)", vi: "mRECIST (ung thư biểu mô tế bào gan)" },
  version: { en: "2010", vi: "2010" },
  source: "Lencioni R, Llovet JM. Semin Liver Dis 2010;30:52-60.",
  licensed: false,
  items: [
    {
      ...targetSum,
      name: {
        en: "Sum of viable tumour (arterial enhancement)",
        vi: "Tổng kích thước phần u còn sống (ngấm thuốc thì động mạch)",
      },
    },
    targetGone,
    target,
    nonTarget,
    newLesion,
    overall,
  ],
};

export const irecistInstrument: Instrument = {
  code: "irecist",
  name: { en: "iRECIST", vi: "iRECIST" },
  version: { en: "2017", vi: "2017" },
  source: "Seymour L, et al. Lancet Oncol 2017;18:e143-52.",
  licensed: false,
  items: [
    targetSum,
    targetGone,
    category("nontarget", "Non-target lesions", "Tổn thương không đích", [
      choice("gone", "Gone", "Đã mất"),
      choice("left", "Present, no progression", "Còn, không tiến triển"),
      choice("progressed", "Unequivocal or further progression", "Tiến triển rõ ràng hoặc tiến triển thêm"),
      notEvaluable,
      noLesions,
    ]),
    numberItem("new-lesions", ["New lesions seen so far", "Số tổn thương mới tính đến nay"], [0, 100], {
      whole: true,
      optional: true,
    }),
    numberItem(
      "new-lesion-sum",
      ["Sum of measured new lesions", "Tổng kích thước tổn thương mới đo được"],
      [0, 2_000],
      {
        unit: "mm",
        optional: true,
      },
    ),
    category(
      "new-lesions-grew",
      "Unmeasured new lesions grew since the visit before",
      "Tổn thương mới không đo được to lên so với lần trước",
      yesAndNo,
    ),
    category("overall", "Overall response as the reader wrote it", "Đáp ứng tổng thể theo người đọc ghi", [
      choice("iCR", "iCR", "iCR"),
      choice("iPR", "iPR", "iPR"),
      choice("iSD", "iSD", "iSD"),
      choice("iUPD", "iUPD: unconfirmed progression", "iUPD: tiến triển chưa xác nhận"),
      choice("iCPD", "iCPD: confirmed progression", "iCPD: tiến triển đã xác nhận"),
      notEvaluable,
    ]),
  ],
};

export const luganoInstrument: Instrument = {
  code: "lugano",
  name: { en: "Lugano classification (lymphoma)", vi: "Phân loại Lugano (u lympho)" },
  version: { en: "2014", vi: "2014" },
  source: "Cheson BD, et al. J Clin Oncol 2014;32:3059-68.",
  licensed: false,
  items: [
    {
      kind: "ordinal",
      code: "deauville",
      name: { en: "Deauville score (PET-CT)", vi: "Thang điểm Deauville (PET-CT)" },
      choices: ["1", "2", "3", "4", "5"].map((code) => ({ code, name: { en: code, vi: code } })),
      optional: true,
    },
    category(
      "overall",
      "Overall response",
      "Đáp ứng tổng thể",
      [
        choice("CR", "Complete (metabolic) response", "Đáp ứng (chuyển hóa) hoàn toàn"),
        choice("PR", "Partial (metabolic) response", "Đáp ứng (chuyển hóa) một phần"),
        choice("SD", "No (metabolic) response or stable disease", "Không đáp ứng (chuyển hóa) hoặc bệnh ổn định"),
        choice("PD", "Progressive (metabolic) disease", "Bệnh tiến triển (chuyển hóa)"),
        notEvaluable,
      ],
      false,
    ),
  ],
};
