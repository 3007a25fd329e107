import { emptyRecord } from "~/domain/trials/trial-record";
import type { MissingFact } from "~/domain/trials/missing-facts";
import type { CitedTrial } from "~/services/trials/cited-trial";
import { foundingDocument } from "./founding-record";
import { professorLee, theDocument } from "./speakers";

const document = { en: theDocument.speaker_en, vi: theDocument.speaker_vi };
const lee = { en: professorLee.speaker_en, vi: professorLee.speaker_vi };
const occasion = {
  en: 'Seminar "Personalized therapy in cancer treatment", afternoon of 19 December (year not stated), Hanoi, within the VinFuture Awards',
  vi: "Phiên hội thảo “Liệu pháp cá thể hóa trong điều trị ung thư”, chiều 19/12 (không nêu năm), Hà Nội, trong khuôn khổ Giải thưởng VinFuture",
};
const missing: readonly MissingFact[] = ["denominator", "year", "cancer_type", "phase", "comparator"];

/** NK cells as presented by Vaxcell Bio; its two figures are claims without a denominator. */
export const nkCellsVaxcellBio: CitedTrial = {
  publicId: "nk-cells-vaxcell-bio",
  standing: "cited",
  reason: "Quoted from the founding document",
  record: {
    ...emptyRecord(),
    identification: {
      publicTitle: {
        en: "NK cells in cancer, as presented by Vaxcell Bio (Korea)",
        vi: "Tế bào diệt tự nhiên (tế bào NK) điều trị ung thư, theo trình bày của Vaxcell Bio (Hàn Quốc)",
      },
    },
    design: {
      conditions: [{ id: "cancer", name: { en: "Cancer (type not stated)", vi: "Ung thư (không nêu loại)" } }],
      interventions: [
        {
          id: "nk-haic",
          name: { en: '"NK and HAIC cells" [sic]', vi: "“tế bào NK và HAIC” [nguyên văn]" },
        },
      ],
    },
    account: {
      quotations: [
        {
          id: "seminar",
          text: {
            en: 'The seminar session "Personalized therapy in cancer treatment" took place in the afternoon of 19/12 in Hanoi, within the framework of VinFuture Awards.',
            vi: "Phiên hội thảo “Liệu pháp cá thể hóa trong điều trị ung thư” diễn ra chiều 19/12 tại Hà Nội, trong khuôn khổ Giải thưởng VinFuture.",
          },
          speaker: document,
          source: foundingDocument,
        },
        {
          id: "since-2010",
          text: {
            en: "Prof. Je-Jung Lee, CEO of Vaxcell Bio, Korea, talked about the natural killer (NK) cell solution researched by the team since 2010.",
            vi: "GS. Je-Jung Lee, Giám đốc điều hành (CEO) Vaxcell Bio, Hàn Quốc, nói về giải pháp tế bào diệt tự nhiên (NK) do nhóm nghiên cứu từ năm 2010.",
          },
          speaker: document,
          source: foundingDocument,
        },
        {
          id: "nk-and-haic",
          text: {
            en: "According to this therapy, patients are infused with NK and HAIC cells to activate and detect cancer cells to kill.",
            vi: "Theo liệu pháp này, bệnh nhân được truyền tế bào NK và HAIC để kích hoạt, phát hiện tế bào ung thư để tiêu diệt.",
          },
          speaker: lee,
          source: foundingDocument,
        },
      ],
      inferences: [
        {
          id: "haic-is-chemotherapy",
          text: {
            en: "HAIC is not a cell: it is chemotherapy infused into the hepatic artery.",
            vi: "HAIC không phải là tế bào mà là hóa trị truyền qua động mạch gan.",
          },
        },
      ],
      notStated: ["year", "cancer_type", "denominator", "phase", "comparator", "site", "sponsor"],
    },
  },
  claims: [
    {
      figure: "up to 66.7%",
      quote: {
        en: "Clinical trials show a positive response rate of up to 66.7%",
        vi: "Các thử nghiệm lâm sàng cho thấy tỷ lệ đáp ứng tích cực lên tới 66,7%",
      },
      speaker: lee,
      occasion,
      missing,
      source: foundingDocument,
    },
    {
      figure: "up to 100%",
      quote: { en: "an adaptation rate of up to 100%", vi: "tỷ lệ thích ứng lên tới 100%" },
      speaker: lee,
      occasion,
      missing,
      source: foundingDocument,
    },
  ],
  relations: [
    {
      to: "nct05040438",
      kind: "may_be_the_same_as",
      inferred: true,
      note: {
        en: "It may be the trial behind the claim. 11 of 16 responders would be 68.8%, not 66.7%.",
        vi: "Đây có thể là thử nghiệm đứng sau số liệu được công bố. 11 trên 16 người có đáp ứng sẽ là 68,8%, không phải 66,7%.",
      },
    },
  ],
};
