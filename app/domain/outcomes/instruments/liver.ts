import { choice, type Instrument, type NumberItem, numberItem, yesAndNo } from "./instrument";

const bilirubin = numberItem("bilirubin", ["Total bilirubin", "Bilirubin toàn phần"], [1, 1_500], { unit: "µmol/L" });
const inr = numberItem("inr", ["INR", "INR"], [0.5, 20]);

function typedTotal(code: string, en: string, vi: string, range: readonly [number, number]): NumberItem {
  return numberItem(code, [en, vi], range, { whole: true, optional: true });
}

export const meldInstrument: Instrument = {
  code: "meld",
  name: { en: "MELD and MELD-Na", vi: "MELD và MELD-Na" },
  version: { en: "MELD (UNOS 2002), MELD-Na (OPTN 2016)", vi: "MELD (UNOS 2002), MELD-Na (OPTN 2016)" },
  source: "Kamath PS, et al. Hepatology 2001;33:464-70; OPTN Policy 9.1.D (2016).",
  licensed: false,
  items: [
    bilirubin,
    inr,
    numberItem("creatinine", ["Creatinine", "Creatinin"], [10, 3_000], { unit: "µmol/L" }),
    numberItem("sodium", ["Sodium", "Natri"], [100, 180], { unit: "mmol/L", optional: true }),
    {
      kind: "category",
      code: "dialysis",
      name: { en: "Dialysis twice or more in the week before", vi: "Lọc máu từ hai lần trong tuần trước" },
      choices: yesAndNo,
    },
    typedTotal("meld-typed", "MELD as the site wrote it", "MELD theo điểm nghiên cứu ghi", [6, 40]),
  ],
};

export const childPughInstrument: Instrument = {
  code: "child-pugh",
  name: { en: "Child-Pugh", vi: "Child-Pugh" },
  version: { en: "1973, INR in the place of prothrombin time", vi: "1973, dùng INR thay cho thời gian prothrombin" },
  source: "Pugh RNH, et al. Br J Surg 1973;60:646-9.",
  licensed: false,
  items: [
    bilirubin,
    numberItem("albumin", ["Albumin", "Albumin"], [5, 70], { unit: "g/L" }),
    inr,
    {
      kind: "ordinal",
      code: "ascites",
      name: { en: "Ascites", vi: "Cổ trướng" },
      choices: [
        choice("none", "None", "Không có"),
        choice("slight", "Slight", "Ít"),
        choice("moderate", "Moderate or more", "Vừa trở lên"),
      ],
    },
    {
      kind: "ordinal",
      code: "encephalopathy",
      name: { en: "Encephalopathy", vi: "Bệnh não gan" },
      choices: [
        choice("none", "None", "Không có"),
        choice("grade-1-2", "Grade 1 or 2", "Độ 1 hoặc 2"),
        choice("grade-3-4", "Grade 3 or 4", "Độ 3 hoặc 4"),
      ],
    },
    typedTotal("child-pugh-typed", "Points as the site wrote them", "Số điểm theo điểm nghiên cứu ghi", [5, 15]),
  ],
};
