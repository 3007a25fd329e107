/** The cohorts of the demonstration trial. A proposed one has no places yet. */
export const demonstrationCohorts = {
  P1: {
    code: "P1",
    kind: "initial",
    name_en: "Phase 1: the first 30",
    name_vi: "Giai đoạn 1: 30 người đầu tiên",
    planned_size: 30,
  },
  EXP: {
    code: "EXP",
    kind: "expansion",
    name_en: "Expansion: the next 50",
    name_vi: "Nhóm mở rộng (cohort): 50 người tiếp theo",
    planned_size: 50,
  },
  C2: {
    code: "C2",
    kind: "expansion",
    name_en: "Extension cohort open for demonstration",
    name_vi: "Nhóm tiếp nối (cohort) đang tuyển để minh họa",
    planned_size: 12,
  },
} as const;

/** Planned cumulative enrolment at the end of each month: phase 1 in twelve months, the extension in six. */
export const enrolmentPlans: Readonly<Record<"P1" | "C2", readonly { day: string; planned: number }[]>> = {
  P1: [
    { day: "2024-03-31", planned: 1 },
    { day: "2024-04-30", planned: 3 },
    { day: "2024-05-31", planned: 5 },
    { day: "2024-06-30", planned: 8 },
    { day: "2024-07-31", planned: 11 },
    { day: "2024-08-31", planned: 14 },
    { day: "2024-09-30", planned: 17 },
    { day: "2024-10-31", planned: 20 },
    { day: "2024-11-30", planned: 23 },
    { day: "2024-12-31", planned: 26 },
    { day: "2025-01-31", planned: 28 },
    { day: "2025-02-28", planned: 30 },
  ],
  C2: [
    { day: "2026-07-31", planned: 2 },
    { day: "2026-08-31", planned: 4 },
    { day: "2026-09-30", planned: 6 },
    { day: "2026-10-31", planned: 8 },
    { day: "2026-11-30", planned: 10 },
    { day: "2026-12-31", planned: 12 },
  ],
};

/** The proposal to enlarge the trial by the next 50, undecided. */
export const expansionProposal = {
  additional: 50,
  proposed_on: "2026-06-15",
  rationale_en:
    "All 30 places of phase 1 were taken; 28 participants were infused and 24 could be evaluated at month 6; 3 serious adverse events were seen in 2 participants, none of them fatal. The next 50 are to narrow the interval of the response rate. The 30 were seen before this goal was set.",
  rationale_vi:
    "Giai đoạn 1 đã thu nhận đủ 30 người; 28 người được truyền tế bào, 24 người đánh giá được ở tháng thứ 6; ghi nhận 3 biến cố bất lợi nghiêm trọng ở 2 người, không có tử vong. 50 người tiếp theo nhằm thu hẹp khoảng tin cậy của tỷ lệ đáp ứng. Kết quả của 30 người đã được biết trước khi đặt mục tiêu này.",
} as const;

/** The goal of that proposal: half of all 80, with a third and a little more as the rate of no interest. */
export const expansionGoal = {
  responders: 40,
  nullRate: 0.35,
  reason:
    "Half of all participants is what the protocol calls worth pursuing / Đề cương coi một nửa số người tham gia có đáp ứng là đáng theo đuổi",
} as const;
