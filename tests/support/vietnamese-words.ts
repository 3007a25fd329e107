import type { WordList } from "./word-lists";

/** Words that a Vietnamese clinician would not use here, with the ones to use instead. */
export const AVOIDED_WORDS: Readonly<Record<string, string>> = {
  "đối tượng nghiên cứu": "người tham gia nghiên cứu",
  "đối tượng tham gia": "người tham gia nghiên cứu",
  "tác dụng phụ": "biến cố bất lợi",
  "phản ứng phụ": "phản ứng có hại",
  "tuyển mộ": "tuyển chọn người tham gia",
  "ghi danh": "thu nhận vào nghiên cứu",
  "truy vấn": "yêu cầu làm rõ số liệu",
  "kiểm toán": "kiểm tra chất lượng; lịch sử thay đổi",
  "phác đồ nghiên cứu": "đề cương nghiên cứu",
  "thất bại sàng lọc": "không đạt sàng lọc",
  "nghiên cứu hoàn thành": "đã kết thúc tuyển; nghiên cứu đã kết thúc theo kế hoạch",
  "cửa sổ thăm khám": "khoảng thời gian cho phép",
  "số người có nguy cơ": "số người còn được theo dõi",
  "nhóm tăng sinh": "nhóm mở rộng",
};

const withoutQuotations = (text: string) => text.replaceAll(/“[^”]*”|"[^"]*"|«[^»]*»/g, "");

/** Texts that use a word to be avoided, quotations aside (a source is quoted as it speaks). */
export function findAvoidedWords(words: WordList): string[] {
  return [...words].flatMap(([key, text]) => {
    const said = withoutQuotations(text.normalize("NFC")).toLowerCase();
    return Object.entries(AVOIDED_WORDS)
      .filter(([avoided]) => said.includes(avoided))
      .map(([avoided, better]) => `${key}: "${avoided}", better: ${better}`);
  });
}
