import { choice, type Instrument, numberItem } from "./instrument";

/** WOMAC subscales on a common scale of 0 (best) to 100, with the patient's global assessment: what OMERACT-OARSI needs. */
export const womacInstrument: Instrument = {
  code: "womac",
  name: { en: "WOMAC, 0 to 100", vi: "WOMAC, 0 đến 100" },
  version: { en: "Subscales normalised to 0 to 100", vi: "Điểm từng phần quy về thang 0 đến 100" },
  source: "Bellamy N, et al. J Rheumatol 1988;15:1833-40; Pham T, et al. Osteoarthritis Cartilage 2004;12:389-99.",
  licensed: true,
  items: [
    numberItem("pain-0-100", ["Pain (0 to 100)", "Đau (0 đến 100)"], [0, 100]),
    numberItem("function-0-100", ["Physical function (0 to 100)", "Chức năng thể chất (0 đến 100)"], [0, 100]),
    numberItem(
      "patient-global-0-100",
      ["Patient's global assessment (0 to 100)", "Người tham gia tự đánh giá chung (0 đến 100)"],
      [0, 100],
    ),
    numberItem("stiffness-0-100", ["Stiffness (0 to 100)", "Cứng khớp (0 đến 100)"], [0, 100], { optional: true }),
  ],
};

export const womacLikertInstrument: Instrument = {
  code: "womac-likert-3.1",
  name: { en: "WOMAC LK 3.1, 0 to 96", vi: "WOMAC LK 3.1, 0 đến 96" },
  version: {
    en: "LK 3.1: pain 0 to 20, stiffness 0 to 8, function 0 to 68",
    vi: "LK 3.1: đau 0 đến 20, cứng khớp 0 đến 8, chức năng 0 đến 68",
  },
  source: "Bellamy N. WOMAC Osteoarthritis Index User Guide (LK 3.1).",
  licensed: true,
  items: [
    numberItem("womac-pain-0-20", ["Pain", "Đau"], [0, 20]),
    numberItem("womac-stiffness-0-8", ["Stiffness", "Cứng khớp"], [0, 8]),
    numberItem("womac-function-0-68", ["Physical function", "Chức năng thể chất"], [0, 68]),
  ],
};

export const vasPainInstrument: Instrument = {
  code: "vas-pain",
  name: { en: "Visual analogue scale of pain", vi: "Thang nhìn đánh giá đau (VAS)" },
  version: { en: "0 to 100 mm", vi: "0 đến 100 mm" },
  source: "Huskisson EC. Lancet 1974;304:1127-31.",
  licensed: false,
  items: [numberItem("vas-pain-0-100", ["Pain", "Đau"], [0, 100], { unit: "mm" })],
};

export const fev1Instrument: Instrument = {
  code: "fev1",
  name: { en: "FEV1", vi: "FEV1" },
  version: { en: "2019 standard", vi: "chuẩn năm 2019" },
  source: "Graham BL, et al. Am J Respir Crit Care Med 2019;200:e70-e88.",
  licensed: false,
  items: [
    numberItem("fev1-litres", ["FEV1", "FEV1"], [0.1, 10], { unit: "L" }),
    numberItem("fev1-predicted", ["FEV1, part of predicted", "FEV1 so với trị số dự đoán"], [5, 200], {
      unit: "%",
      optional: true,
    }),
    {
      kind: "category",
      code: "bronchodilator",
      name: { en: "Bronchodilator", vi: "Thuốc giãn phế quản" },
      choices: [choice("before", "Before", "Trước khi dùng"), choice("after", "After", "Sau khi dùng")],
      optional: true,
    },
  ],
};
