import type { FileColumn } from "./file-column";

/** The measures that a site may report as bare counts, with the words for them. */
export const reportedMeasures = {
  screened: ["Screened", "Sàng lọc", "Đã sàng lọc"],
  screen_failed: ["Screening failures", "Không đạt sàng lọc"],
  enrolled: ["Enrolled", "Đã thu nhận", "Thu nhận"],
  infused: ["Infused", "Đã truyền", "Truyền"],
  completed: ["Completed", "Hoàn thành"],
  left: ["Left", "Rút khỏi nghiên cứu"],
  lost: ["Lost to follow-up", "Mất dấu"],
  died: ["Died", "Tử vong"],
} as const;

export type ReportedMeasure = keyof typeof reportedMeasures;

/** A file of counts that sites report: how many up to and including a day. */
export const reportedCountsFile: readonly FileColumn[] = [
  {
    field: "site",
    kind: "text",
    required: true,
    heading: { en: "Site", vi: "Điểm nghiên cứu" },
    also: ["Site code", "Mã điểm nghiên cứu", "Bệnh viện"],
  },
  {
    field: "measure",
    kind: "choice",
    required: true,
    heading: { en: "Measure", vi: "Chỉ số" },
    choices: reportedMeasures,
  },
  {
    field: "asOf",
    kind: "day",
    required: true,
    heading: { en: "As of", vi: "Tính đến ngày" },
    also: ["Date", "Ngày"],
  },
  {
    field: "count",
    kind: "count",
    required: true,
    heading: { en: "Count", vi: "Số người" },
    also: ["Number", "Số lượng"],
  },
  { field: "reason", kind: "text", heading: { en: "Reason for a change", vi: "Lý do thay đổi" } },
];
