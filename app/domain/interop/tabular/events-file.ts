import type { FileColumn } from "./file-column";
import { participantColumns } from "./participants-file";

/** The events that a file may bring; allocation and unmasking are acts of their own, and a correction is made by hand. */
export const eventsInFiles = {
  reconsented: ["Re-consented", "Lấy lại chấp thuận tham gia"],
  screening_failed: ["Screening failed", "Screening failure", "Không đạt sàng lọc"],
  enrolled: ["Enrolled", "Đã thu nhận", "Thu nhận"],
  collected: ["Collected", "Thu thập tế bào"],
  product_failed: ["Product failed", "Sản phẩm không đạt"],
  infused: ["Infused", "Đã truyền", "Truyền"],
  treatment_stopped: ["Treatment stopped", "Ngừng can thiệp nghiên cứu"],
  completed: ["Completed", "Hoàn thành"],
  left: ["Left", "Rút khỏi nghiên cứu"],
  data_consent_withdrawn: ["Data consent withdrawn", "Rút lại sự đồng ý xử lý dữ liệu cá nhân"],
  lost: ["Lost to follow-up", "Mất dấu"],
  died: ["Died", "Death", "Tử vong"],
} as const;

/** A file of events: one row for each thing that happened to a participant. */
export const eventsFile: readonly FileColumn[] = [
  ...participantColumns,
  {
    field: "event",
    kind: "choice",
    required: true,
    heading: { en: "Event", vi: "Sự kiện" },
    choices: eventsInFiles,
  },
  {
    field: "happenedOn",
    kind: "day",
    required: true,
    heading: { en: "Date", vi: "Ngày" },
    also: ["Happened on", "Ngày xảy ra", "Event date"],
  },
  {
    field: "consentVersion",
    kind: "text",
    heading: { en: "Consent form version", vi: "Phiên bản phiếu tình nguyện tham gia" },
    also: ["Phiên bản phiếu chấp thuận"],
  },
  { field: "note", kind: "text", heading: { en: "Reason", vi: "Lý do" }, also: ["Note", "Ghi chú"] },
  {
    field: "deviationReason",
    kind: "text",
    heading: { en: "Reason for the deviation", vi: "Lý do sai lệch" },
  },
];
