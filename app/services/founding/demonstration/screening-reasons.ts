/** Why made-up participants did not pass screening, one primary reason each, in turn. */
export const screeningReasons: readonly string[] = [
  "Pain score below 50 / Điểm đau dưới 50",
  "Kellgren-Lawrence grade 4 / Độ 4 theo Kellgren-Lawrence",
  "Knee injection within three months / Đã tiêm khớp gối trong vòng ba tháng",
  "Hepatitis B surface antigen positive / HBsAg dương tính",
  "Rheumatoid arthritis found / Phát hiện viêm khớp dạng thấp",
];
