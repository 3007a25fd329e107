import { emptyRecord } from "~/domain/trials/trial-record";
import type { CitedTrial } from "~/services/trials/cited-trial";
import { foundingDocument } from "./founding-record";
import { theDocument } from "./speakers";

const title = {
  en: "Clinical trial of application of umbilical cord derived mesenchymal stem cells in musculoskeletal treatment",
  vi: "Thử nghiệm lâm sàng ứng dụng tế bào gốc trung mô từ dây rốn trong điều trị bệnh cơ xương khớp",
};

/** The trial that the memorandum of 27 February 2023 is to propose. */
export const umbilicalMscMusculoskeletal: CitedTrial = {
  publicId: "umbilical-msc-musculoskeletal",
  standing: "cited",
  reason: "Quoted from the founding document",
  record: {
    ...emptyRecord(),
    identification: { publicTitle: title, scientificTitle: title },
    design: {
      countries: ["VN"],
      conditions: [{ id: "musculoskeletal", name: { en: "Musculoskeletal conditions", vi: "Bệnh cơ xương khớp" } }],
      interventions: [
        {
          id: "umbilical-msc",
          name: {
            en: "Umbilical cord derived mesenchymal stem cells",
            vi: "Tế bào gốc trung mô từ dây rốn",
          },
        },
      ],
    },
    account: {
      quotations: [
        {
          id: "memorandum",
          text: {
            en: 'a memorandum of cooperation between the hospital, Cryoviva Tissue Bank Vietnam and Fbiomed Medical Services Trading Co., Ltd., with the purpose of proposing to implement the research topic: "Clinical trial of application of umbilical cord derived mesenchymal stem cells in musculoskeletal treatment".',
            vi: "biên bản ghi nhớ hợp tác giữa bệnh viện, Ngân hàng mô Cryoviva Việt Nam và Fbiomed Medical Services Trading Co., Ltd., với mục đích đề xuất thực hiện đề tài nghiên cứu: “Thử nghiệm lâm sàng ứng dụng tế bào gốc trung mô từ dây rốn trong điều trị bệnh cơ xương khớp”.",
          },
          speaker: { en: theDocument.speaker_en, vi: theDocument.speaker_vi },
          source: foundingDocument,
        },
      ],
      inferences: [
        {
          id: "country",
          text: {
            en: "The country is read from where the memorandum was signed; the document names no site of the trial.",
            vi: "Quốc gia được suy ra từ nơi ký biên bản ghi nhớ; tài liệu không nêu điểm nghiên cứu.",
          },
        },
      ],
      notStated: ["planned_size", "phase", "dates", "site", "sponsor", "outcomes"],
    },
  },
};
