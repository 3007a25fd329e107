import type { PlannedVisit } from "~/domain/schedule/visit-schedule";

/** The visits of the demonstration trial's protocol. */
export const demonstrationVisits: readonly PlannedVisit[] = [
  {
    code: "baseline",
    name: { en: "Baseline", vi: "Thời điểm ban đầu" },
    anchor: "enrolment",
    day: 0,
    before: 7,
    after: 14,
    instruments: ["womac"],
  },
  {
    code: "month-3",
    name: { en: "Month 3", vi: "Tháng thứ 3" },
    anchor: "infusion",
    day: 91,
    before: 14,
    after: 14,
    instruments: ["womac"],
  },
  {
    code: "month-6",
    name: { en: "Month 6", vi: "Tháng thứ 6" },
    anchor: "infusion",
    day: 182,
    before: 14,
    after: 28,
    instruments: ["womac"],
  },
];

/** Why the schedule was set. */
export const demonstrationScheduleReason = "Protocol version 1.0 / Đề cương phiên bản 1.0";
