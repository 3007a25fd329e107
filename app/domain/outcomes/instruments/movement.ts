import { choice, type ChoiceItem, type Instrument, numberItem, plainChoice } from "./instrument";

const gmfcs: ChoiceItem = {
  kind: "ordinal",
  code: "gmfcs-level",
  name: { en: "GMFCS level", vi: "Mức GMFCS" },
  choices: ["I", "II", "III", "IV", "V"].map(plainChoice),
  optional: true,
};

export const gmfm66Instrument: Instrument = {
  code: "gmfm-66",
  name: { en: "GMFM-66 with GMFCS", vi: "GMFM-66 kèm GMFCS" },
  version: { en: "66 items, interval score", vi: "66 mục, điểm khoảng" },
  source:
    "Russell DJ, et al. Phys Ther 2000;80:873-85; Palisano R, et al. Dev Med Child Neurol 1997;39:214-23 (GMFCS).",
  licensed: true,
  items: [numberItem("gmfm-66", ["GMFM-66 score", "Điểm GMFM-66"], [0, 100]), gmfcs],
};

export const gmfm88Instrument: Instrument = {
  code: "gmfm-88",
  name: { en: "GMFM-88 with GMFCS", vi: "GMFM-88 kèm GMFCS" },
  version: { en: "88 items, percentage", vi: "88 mục, tính theo phần trăm" },
  source: "Russell DJ, et al. Dev Med Child Neurol 1989;31:341-52.",
  licensed: true,
  items: [
    ...(
      [
        ["a", "A: lying and rolling", "A: nằm và lẫy"],
        ["b", "B: sitting", "B: ngồi"],
        ["c", "C: crawling and kneeling", "C: bò và quỳ"],
        ["d", "D: standing", "D: đứng"],
        ["e", "E: walking, running and jumping", "E: đi, chạy và nhảy"],
      ] as const
    ).map(([letter, en, vi]) => numberItem(`gmfm-88-${letter}`, [en, vi], [0, 100], { unit: "%", optional: true })),
    numberItem("gmfm-88", ["GMFM-88 total", "Tổng điểm GMFM-88"], [0, 100], { unit: "%" }),
    gmfcs,
  ],
};

const ashworthMuscles = [
  ["elbow-flexors", "Elbow flexors", "Cơ gấp khuỷu"],
  ["wrist-flexors", "Wrist flexors", "Cơ gấp cổ tay"],
  ["hip-adductors", "Hip adductors", "Cơ khép háng"],
  ["knee-flexors", "Knee flexors", "Cơ gấp gối"],
  ["plantar-flexors", "Plantar flexors", "Cơ gấp lòng bàn chân"],
] as const;

/** Ranks of muscle tone from 0 to 4 with 1+ between 1 and 2: they have an order and no distances, so no mean is formed. */
export const modifiedAshworthInstrument: Instrument = {
  code: "modified-ashworth",
  name: { en: "Modified Ashworth scale", vi: "Thang Ashworth cải biên" },
  version: { en: "1987", vi: "1987" },
  source: "Bohannon RW, Smith MB. Phys Ther 1987;67:206-7.",
  licensed: false,
  items: ashworthMuscles.flatMap(([code, en, vi]) =>
    (["right", "left"] as const).map((side): ChoiceItem => {
      const words = side === "right" ? { en: "right", vi: "bên phải" } : { en: "left", vi: "bên trái" };
      return {
        kind: "ordinal",
        code: `${code}-${side}`,
        name: { en: `${en}, ${words.en}`, vi: `${vi}, ${words.vi}` },
        choices: ["0", "1", "1+", "2", "3", "4"].map(plainChoice),
        optional: true,
      };
    }),
  ),
};

export const asiaInstrument: Instrument = {
  code: "asia",
  name: { en: "ASIA (ISNCSCI)", vi: "ASIA (ISNCSCI)" },
  version: { en: "2019", vi: "2019" },
  source: "ASIA and ISCoS International Standards Committee. Top Spinal Cord Inj Rehabil 2019;25:315-7.",
  licensed: false,
  items: [
    {
      kind: "ordinal",
      code: "ais-grade",
      name: { en: "Impairment scale (AIS)", vi: "Mức độ tổn thương (AIS)" },
      choices: ["A", "B", "C", "D", "E"].map(plainChoice),
    },
    numberItem("uems", ["Upper extremity motor score", "Điểm vận động chi trên"], [0, 50], {
      whole: true,
      optional: true,
    }),
    numberItem("lems", ["Lower extremity motor score", "Điểm vận động chi dưới"], [0, 50], {
      whole: true,
      optional: true,
    }),
    numberItem("light-touch", ["Light touch score", "Điểm cảm giác sờ nông"], [0, 112], {
      whole: true,
      optional: true,
    }),
    numberItem("pin-prick", ["Pin prick score", "Điểm cảm giác châm kim"], [0, 112], { whole: true, optional: true }),
  ],
};

export const mrsInstrument: Instrument = {
  code: "mrs",
  name: { en: "Modified Rankin scale", vi: "Thang Rankin sửa đổi (mRS)" },
  version: { en: "0 to 6", vi: "0 đến 6" },
  source: "van Swieten JC, et al. Stroke 1988;19:604-7; 6 for death as in stroke trials.",
  licensed: false,
  items: [
    {
      kind: "ordinal",
      code: "mrs",
      name: { en: "Modified Rankin scale", vi: "Thang Rankin sửa đổi (mRS)" },
      choices: [
        choice("0", "0: no symptoms", "0: không triệu chứng"),
        choice("1", "1: no significant disability", "1: không tàn tật đáng kể"),
        choice("2", "2: slight disability", "2: tàn tật nhẹ"),
        choice("3", "3: moderate disability", "3: tàn tật vừa"),
        choice("4", "4: moderately severe disability", "4: tàn tật khá nặng"),
        choice("5", "5: severe disability", "5: tàn tật nặng"),
        choice("6", "6: dead", "6: tử vong"),
      ],
    },
  ],
};
