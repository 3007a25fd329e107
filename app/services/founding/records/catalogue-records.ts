import { emptyRecord } from "~/domain/trials/trial-record";
import type { CitedTrial } from "~/services/trials/cited-trial";

const authority = "ClinicalTrials.gov";
const registry = { en: authority, vi: authority };
const press = { en: "The press, 2023", vi: "Báo chí, năm 2023" };
const notVerbatim = {
  en: "The figure as reported; the wording of the press is not held here",
  vi: "Số liệu theo báo chí; nguyên văn bài báo không được lưu tại đây",
};

/** Autologous bone-marrow mononuclear cells in cerebral palsy, 30 participants, completed. */
export const nct02574923: CitedTrial = {
  publicId: "nct02574923",
  standing: "catalogue",
  sponsor: "vinmec",
  identifiers: [{ identifier: "NCT02574923", authority, kind: "registry" }],
  reason: "Taken over from ClinicalTrials.gov in the parts that are cited",
  record: {
    ...emptyRecord(),
    identification: {
      publicTitle: {
        en: "Autologous bone-marrow mononuclear cells in cerebral palsy",
        vi: "Tế bào đơn nhân tủy xương tự thân điều trị bại não",
      },
    },
    design: {
      conditions: [{ id: "cerebral-palsy", name: { en: "Cerebral palsy", vi: "Bại não" } }],
      interventions: [
        {
          id: "bone-marrow-mononuclear-cells",
          name: { en: "Autologous bone-marrow mononuclear cells", vi: "Tế bào đơn nhân tủy xương tự thân" },
        },
      ],
      phase: "2",
      masking: "open",
      assignment: "single",
    },
    eligibility: { minimumAge: 2, maximumAge: 15 },
    enrolment: { firstEnrolment: { date: "2015-11-05", kind: "actual" }, recruitmentStatus: "complete" },
  },
  cohorts: [
    {
      code: "initial",
      kind: "initial",
      status: "closed",
      name: { en: "All participants", vi: "Toàn bộ người tham gia" },
      counts: [
        {
          measure: "enrolled",
          count: 30,
          quote: { en: "30 participants", vi: "30 người tham gia" },
          speaker: registry,
          source: "nct02574923",
        },
      ],
    },
  ],
};

/** The same sponsor's trial of 40 participants, registered after its start. */
export const nct02569775: CitedTrial = {
  publicId: "nct02569775",
  standing: "catalogue",
  sponsor: "vinmec",
  identifiers: [{ identifier: "NCT02569775", authority, kind: "registry" }],
  reason: "Taken over from ClinicalTrials.gov in the parts that are cited",
  record: {
    ...emptyRecord(),
    identification: {
      publicTitle: {
        en: "Trial NCT02569775 of the sponsor Vinmec",
        vi: "Thử nghiệm NCT02569775 của nhà tài trợ Vinmec",
      },
    },
    enrolment: { firstEnrolment: { date: "2014-04", kind: "actual" } },
    account: {
      inferences: [
        {
          id: "registered-after-start",
          text: {
            en: "First posted on 7 October 2015, after the start in April 2014: registered after the start. The paper in BMC Pediatrics (2017) gives 15 October.",
            vi: "Công bố lần đầu ngày 07/10/2015, sau khi bắt đầu vào tháng 04/2014: đăng ký sau khi bắt đầu. Bài báo trên BMC Pediatrics (2017) ghi ngày 15 tháng 10.",
          },
        },
      ],
    },
  },
  cohorts: [
    {
      code: "initial",
      kind: "initial",
      status: "closed",
      name: { en: "All participants", vi: "Toàn bộ người tham gia" },
      counts: [
        {
          measure: "enrolled",
          count: 40,
          quote: { en: "40 participants", vi: "40 người tham gia" },
          speaker: registry,
          source: "nct02569775",
        },
      ],
    },
  ],
};

/** NK cells with hepatic-artery infusion chemotherapy; its results stand as the press reported them. */
export const nct05040438: CitedTrial = {
  publicId: "nct05040438",
  standing: "catalogue",
  identifiers: [{ identifier: "NCT05040438", authority, kind: "registry" }],
  reason: "Taken over from ClinicalTrials.gov in the parts that are cited",
  record: {
    ...emptyRecord(),
    identification: {
      publicTitle: {
        en: "NK cells with hepatic-artery infusion chemotherapy",
        vi: "Tế bào diệt tự nhiên (tế bào NK) kết hợp hóa trị truyền qua động mạch gan (HAIC)",
      },
    },
    design: {
      interventions: [
        { id: "nk-cells", name: { en: "NK cells", vi: "Tế bào diệt tự nhiên (tế bào NK)" } },
        {
          id: "haic",
          name: {
            en: "Hepatic-artery infusion chemotherapy",
            vi: "Hóa trị truyền qua động mạch gan (HAIC)",
          },
        },
      ],
      phase: "2",
    },
    account: {
      inferences: [
        {
          id: "phase-2a",
          text: {
            en: "Phase 2a is held as phase 2, the nearest term of WHO's list.",
            vi: "Giai đoạn 2a được ghi là giai đoạn 2, mục gần nhất trong danh mục của WHO.",
          },
        },
      ],
    },
  },
  claims: [
    {
      figure: "11/16",
      quote: { en: "11 of 16 responded", vi: "11 trên 16 người có đáp ứng" },
      speaker: press,
      occasion: notVerbatim,
      missing: [],
      source: "press-2023",
    },
    {
      figure: "16/16",
      quote: { en: "16 of 16 controlled", vi: "16 trên 16 người được kiểm soát bệnh" },
      speaker: press,
      occasion: notVerbatim,
      missing: [],
      source: "press-2023",
    },
  ],
};
