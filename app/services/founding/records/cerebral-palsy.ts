import { emptyRecord } from "~/domain/trials/trial-record";
import type { CitedTrial } from "~/services/trials/cited-trial";
import { foundingDocument } from "./founding-record";
import { passageQuotingLiem } from "./speakers";

const speaker = { en: passageQuotingLiem.speaker_en, vi: passageQuotingLiem.speaker_vi };
const stemCells = { id: "stem-cells", name: { en: "Stem cells (type not stated)", vi: "Tế bào gốc (không nêu loại)" } };
const condition = { id: "cerebral-palsy", name: { en: "Cerebral palsy", vi: "Bại não" } };

const underStudy = {
  en: "Separately about cerebral palsy is in the process of study.",
  vi: "Riêng về bại não đang trong quá trình nghiên cứu.",
};
const phaseOneCompleted = {
  en: "Phase 1 has now been completed with 30 patients.",
  vi: "Giai đoạn 1 nay đã hoàn thành với 30 bệnh nhân.",
};
const nextFifty = {
  en: "The Ministry of Health has a proposal to expand it to the next 50 patients.",
  vi: "Bộ Y tế có đề xuất mở rộng cho 50 bệnh nhân tiếp theo.",
};

const country = {
  id: "country",
  text: {
    en: "The country is read from the subject of the document, cell therapy in Vietnam; the passage names no site.",
    vi: "Quốc gia được suy ra từ chủ đề của tài liệu (liệu pháp tế bào tại Việt Nam); đoạn trích không nêu điểm nghiên cứu.",
  },
};

/** Phase 1: 30 participants reported, no plan stated; its proposed expansion is the second cohort. */
export const cerebralPalsyPhaseOne: CitedTrial = {
  publicId: "cerebral-palsy-phase-1",
  standing: "cited",
  reason: "Quoted from the founding document",
  record: {
    ...emptyRecord(),
    identification: {
      publicTitle: { en: "Stem cells in cerebral palsy, phase 1", vi: "Tế bào gốc điều trị bại não, giai đoạn 1" },
    },
    design: { countries: ["VN"], conditions: [condition], interventions: [stemCells], phase: "1" },
    enrolment: { recruitmentStatus: "complete" },
    account: {
      quotations: [
        { id: "under-study", text: underStudy, speaker, source: foundingDocument },
        { id: "phase-1-completed", text: phaseOneCompleted, speaker, source: foundingDocument },
        { id: "next-50", text: nextFifty, speaker, source: foundingDocument },
      ],
      inferences: [
        country,
        {
          id: "recruitment-complete",
          text: {
            en: 'That recruitment of phase 1 is over follows from "completed"; the passage does not speak of recruitment.',
            vi: "Việc giai đoạn 1 đã kết thúc tuyển được suy ra từ chữ “hoàn thành”; đoạn trích không nói về việc tuyển chọn.",
          },
        },
      ],
      notStated: ["planned_size", "dates", "cell_type", "site", "sponsor", "outcomes"],
    },
  },
  cohorts: [
    {
      code: "initial",
      kind: "initial",
      status: "closed",
      name: { en: "Phase 1", vi: "Giai đoạn 1" },
      counts: [{ measure: "enrolled", count: 30, quote: phaseOneCompleted, speaker, source: foundingDocument }],
    },
    {
      code: "next-50",
      kind: "expansion",
      status: "proposed",
      name: {
        en: "The next 50 (proposed; decision not stated)",
        vi: "50 người tiếp theo (đề xuất; không nêu quyết định)",
      },
      proposals: [
        {
          additional: 50,
          proposer: {
            en: "Ministry of Health, in the words of the document",
            vi: "Bộ Y tế, theo lời văn của tài liệu",
          },
          source: foundingDocument,
        },
      ],
    },
  ],
  relations: [
    {
      to: "nct02574923",
      kind: "may_be_the_same_as",
      inferred: true,
      note: {
        en: "Both tell of 30 participants with cerebral palsy. The account names neither sponsor nor number and says phase 1; the registry says phase 2.",
        vi: "Cả hai đều nói đến 30 người tham gia bị bại não. Nguồn trích dẫn không nêu nhà tài trợ hay mã số và ghi giai đoạn 1; hệ thống đăng ký ghi giai đoạn 2.",
      },
    },
    {
      to: "nct02569775",
      kind: "beside",
      inferred: true,
      note: {
        en: "Another trial of the sponsor of NCT02574923, with 40 participants: side by side, not merged.",
        vi: "Một thử nghiệm khác của nhà tài trợ NCT02574923, có 40 người tham gia: đặt cạnh nhau, không gộp.",
      },
    },
  ],
};

/** The expansion as an account of its own; the proposal itself is held once, as the proposed cohort of what it expands. */
export const cerebralPalsyExpansion: CitedTrial = {
  publicId: "cerebral-palsy-expansion",
  standing: "cited",
  reason: "Quoted from the founding document",
  record: {
    ...emptyRecord(),
    identification: {
      publicTitle: {
        en: "Stem cells in cerebral palsy: the next 50, proposed; decision not stated",
        vi: "Tế bào gốc điều trị bại não: 50 người tiếp theo, đề xuất; không nêu quyết định",
      },
    },
    design: { countries: ["VN"], conditions: [condition], interventions: [stemCells] },
    account: {
      quotations: [
        { id: "phase-1-completed", text: phaseOneCompleted, speaker, source: foundingDocument },
        { id: "next-50", text: nextFifty, speaker, source: foundingDocument },
      ],
      inferences: [
        country,
        {
          id: "our-sum",
          text: {
            en: "30 + 50 = 80 is our sum; the document does not give it, and does not say whether the two would be pooled.",
            vi: "30 + 50 = 80 là tổng do chúng tôi tính; tài liệu không nêu con số này và không nói hai nhóm có được gộp hay không.",
          },
        },
      ],
      notStated: ["decision", "decision_date", "pooling", "dates", "cell_type", "site", "sponsor", "outcomes"],
    },
  },
  relations: [
    {
      to: "cerebral-palsy-phase-1",
      kind: "expands",
      inferred: false,
      note: {
        en: "Proposed: the next 50. Decision not stated. The proposal is drawn there beside the 30 reported.",
        vi: "Đề xuất: 50 người tiếp theo. Không nêu quyết định. Đề xuất được thể hiện tại đó, cạnh 30 người đã được báo cáo.",
      },
    },
  ],
};
