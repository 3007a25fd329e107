import type { FileColumn } from "./file-column";
import { participantColumns } from "./participants-file";

/**
 * A file of assessments: one row for each score, answer or reason for none. Rows of one participant, instrument, timepoint,
 * day and reader make one assessment.
 */
export const assessmentsFile: readonly FileColumn[] = [
  ...participantColumns,
  {
    field: "instrument",
    kind: "text",
    required: true,
    heading: { en: "Instrument", vi: "Thang đo" },
  },
  {
    field: "timepoint",
    kind: "text",
    required: true,
    heading: { en: "Timepoint", vi: "Thời điểm" },
    also: ["Visit", "Lần thăm khám"],
  },
  {
    field: "assessedOn",
    kind: "day",
    required: true,
    heading: { en: "Assessed on", vi: "Ngày đánh giá" },
    also: ["Date", "Ngày"],
  },
  { field: "item", kind: "text", heading: { en: "Item", vi: "Mục" } },
  { field: "score", kind: "number", heading: { en: "Score", vi: "Điểm" }, also: ["Value", "Giá trị"] },
  { field: "answer", kind: "text", heading: { en: "Answer", vi: "Câu trả lời" } },
  { field: "reader", kind: "text", heading: { en: "Reader", vi: "Người đọc" } },
  {
    field: "notAssessedReason",
    kind: "text",
    heading: { en: "Reason for no assessment", vi: "Lý do không đánh giá" },
  },
];
