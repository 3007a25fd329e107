import type { TrialRecord } from "~/domain/trials/trial-record";
import { registeredPlaces } from "./registered-conduct";
import { registeredRecord } from "./registered-record";

/** A later version of the demonstration trial's record: when and why it was cut. */
export interface RecordUpdate {
  at: Date;
  reason: string;
  record: TrialRecord;
}

const laterDates: TrialRecord = {
  ...registeredRecord,
  enrolment: {
    ...registeredRecord.enrolment,
    firstEnrolment: { date: "2024-03-11", kind: "actual" },
    recruitmentStatus: "recruiting",
    overallStatus: "recruiting",
  },
  places: registeredPlaces("recruiting"),
  outcomes: {
    ...registeredRecord.outcomes,
    secondary: [
      {
        id: "womac-function",
        name: { en: "Change of WOMAC function", vi: "Thay đổi điểm WOMAC chức năng" },
        method: { en: "Difference from baseline, 0 to 100", vi: "Chênh lệch so với thời điểm ban đầu, 0 đến 100" },
        timepoint: { en: "Month 3 and month 6", vi: "Tháng thứ 3 và tháng thứ 6" },
      },
    ],
  },
  oversight: {
    ...registeredRecord.oversight,
    primaryCompletion: { date: "2026-06-30", kind: "anticipated" },
    completion: { date: "2026-12-31", kind: "anticipated" },
  },
};

const extensionCohort: TrialRecord = {
  ...laterDates,
  enrolment: { ...laterDates.enrolment, plannedSize: 42 },
  oversight: {
    ...laterDates.oversight,
    primaryCompletion: { date: "2026-06-30", kind: "actual" },
    completion: { date: "2027-09-30", kind: "anticipated" },
  },
};

export const demonstrationUpdates: readonly RecordUpdate[] = [
  {
    at: new Date("2025-03-20T09:30:00+07:00"),
    reason:
      "Site CT opened four months late: completion dates moved; change of WOMAC function added as a secondary outcome / Điểm nghiên cứu CT mở chậm bốn tháng: lùi ngày kết thúc; bổ sung tiêu chí đánh giá phụ về WOMAC chức năng",
    record: laterDates,
  },
  {
    at: new Date("2026-07-01T09:30:00+07:00"),
    reason:
      "Phase 1 of 30 finished; extension cohort of 12 added / Giai đoạn 1 với 30 người đã kết thúc; bổ sung nhóm tiếp nối 12 người",
    record: extensionCohort,
  },
];
