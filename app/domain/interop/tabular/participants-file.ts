import type { FileColumn } from "./file-column";

/** The site and its own number of a participant, or the book's code: how every further file names a participant. */
export const participantColumns: readonly FileColumn[] = [
  {
    field: "participant",
    kind: "text",
    required: true,
    heading: { en: "Participant", vi: "Người tham gia" },
    also: ["Participant code", "Mã người tham gia", "Code", "Subject", "SUBJID", "Số tại điểm nghiên cứu"],
  },
  {
    field: "site",
    kind: "text",
    heading: { en: "Site", vi: "Điểm nghiên cứu" },
    also: ["Site code", "Mã điểm nghiên cứu", "SITEID", "Bệnh viện"],
  },
];

/** Words for the two sexes that the book holds. */
const sexes = { female: ["F", "Female", "Nữ"], male: ["M", "Male", "Nam"] };

/** Words for a signature that was given, or was not. */
const signed = { yes: ["Yes", "Y", "Có", "x", "1"], no: ["No", "N", "Không", "0"] };

/** A file of participants: one row each, with the days of the steps they went through. */
export const participantsFile: readonly FileColumn[] = [
  {
    field: "site",
    kind: "text",
    required: true,
    heading: { en: "Site", vi: "Điểm nghiên cứu" },
    also: ["Site code", "Mã điểm nghiên cứu", "SITEID", "Bệnh viện"],
  },
  {
    field: "siteNumber",
    kind: "text",
    required: true,
    heading: { en: "Site's own number", vi: "Số tại điểm nghiên cứu" },
    also: ["Site number", "Subject", "SUBJID", "Mã bệnh nhân", "Số hồ sơ", "STT"],
  },
  {
    field: "cohort",
    kind: "text",
    required: true,
    heading: { en: "Cohort", vi: "Nhóm" },
    also: ["Cohort code", "Mã nhóm"],
  },
  {
    field: "sex",
    kind: "choice",
    heading: { en: "Sex", vi: "Giới tính" },
    also: ["Giới"],
    choices: sexes,
  },
  {
    field: "birthYear",
    kind: "year",
    heading: { en: "Year of birth", vi: "Năm sinh" },
    also: ["Birth year"],
  },
  {
    field: "consentedOn",
    kind: "day",
    required: true,
    heading: { en: "Consented on", vi: "Ngày chấp thuận tham gia" },
    also: ["Consent date", "Date of consent", "RFICDTC", "Ngày ký phiếu"],
  },
  {
    field: "consentVersion",
    kind: "text",
    required: true,
    heading: { en: "Consent form version", vi: "Phiên bản phiếu tình nguyện tham gia" },
    also: ["Consent version", "Phiên bản phiếu chấp thuận"],
  },
  {
    field: "guardian",
    kind: "choice",
    heading: { en: "Signed by a guardian", vi: "Người giám hộ ký" },
    also: ["Guardian", "Người đại diện ký"],
    choices: signed,
  },
  {
    field: "assent",
    kind: "choice",
    heading: { en: "Assent of the child", vi: "Sự đồng ý của trẻ (assent)" },
    also: ["Assent", "Trẻ đồng ý"],
    choices: signed,
  },
  {
    field: "screenFailedOn",
    kind: "day",
    heading: { en: "Screening failed on", vi: "Ngày không đạt sàng lọc" },
  },
  {
    field: "enrolledOn",
    kind: "day",
    heading: { en: "Enrolled on", vi: "Ngày thu nhận" },
    also: ["Enrolment date", "Enrollment date"],
  },
  { field: "infusedOn", kind: "day", heading: { en: "Infused on", vi: "Ngày truyền" }, also: ["Infusion date"] },
  { field: "completedOn", kind: "day", heading: { en: "Completed on", vi: "Ngày hoàn thành" } },
  {
    field: "deviationReason",
    kind: "text",
    heading: { en: "Reason for the deviation", vi: "Lý do sai lệch" },
  },
];
