import type { FileColumn } from "./file-column";
import { participantColumns } from "./participants-file";

const seriousness = {
  death: ["Death", "Tử vong"],
  life_threatening: ["Life threatening", "Đe dọa tính mạng"],
  hospitalisation: ["Hospitalisation", "Hospitalization", "Nhập viện", "Nhập viện hoặc kéo dài thời gian nằm viện"],
  disability: ["Disability", "Tàn tật"],
  congenital_anomaly: ["Congenital anomaly", "Dị tật bẩm sinh"],
  medically_important: ["Medically important", "Có ý nghĩa y khoa"],
};

const relation = {
  related: ["Related", "Có liên quan"],
  possibly_related: ["Possibly related", "Có thể liên quan"],
  not_related: ["Not related", "Không liên quan"],
  not_assessed: ["Not assessed", "Chưa đánh giá"],
};

const outcome = {
  recovered: ["Recovered", "Đã hồi phục", "Hồi phục"],
  recovering: ["Recovering", "Đang hồi phục"],
  not_recovered: ["Not recovered", "Chưa hồi phục"],
  sequelae: ["Recovered with sequelae", "Di chứng", "Hồi phục có di chứng"],
  fatal: ["Fatal", "Tử vong"],
  unknown: ["Unknown", "Chưa rõ"],
};

/** A file of adverse events: one row each. An empty seriousness says that the event was not serious. */
export const adverseEventsFile: readonly FileColumn[] = [
  ...participantColumns,
  {
    field: "term",
    kind: "text",
    required: true,
    heading: { en: "Adverse event", vi: "Biến cố bất lợi" },
    also: ["Term", "AETERM"],
  },
  { field: "grade", kind: "count", heading: { en: "Grade", vi: "Độ" } },
  { field: "grading", kind: "text", heading: { en: "Grading", vi: "Thang phân độ" } },
  {
    field: "seriousness",
    kind: "choice",
    heading: { en: "Serious because of", vi: "Nghiêm trọng vì" },
    choices: seriousness,
  },
  {
    field: "relation",
    kind: "choice",
    required: true,
    heading: { en: "Relation to the product", vi: "Mối liên quan với sản phẩm" },
    choices: relation,
  },
  {
    field: "outcome",
    kind: "choice",
    required: true,
    heading: { en: "Outcome", vi: "Kết quả" },
    choices: outcome,
  },
  {
    field: "startedOn",
    kind: "day",
    required: true,
    heading: { en: "Started on", vi: "Ngày bắt đầu" },
  },
  { field: "endedOn", kind: "day", heading: { en: "Ended on", vi: "Ngày kết thúc" } },
  {
    field: "knownOn",
    kind: "day",
    required: true,
    heading: { en: "Known on", vi: "Ngày điểm nghiên cứu biết lần đầu" },
    also: ["Ngày biết", "Known to the site on", "Ngày điểm nghiên cứu biết"],
  },
  {
    field: "organClass",
    kind: "text",
    heading: { en: "Organ class", vi: "Nhóm cơ quan" },
    also: ["AESOC", "Nhóm hệ cơ quan"],
  },
];
