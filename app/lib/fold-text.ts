/**
 * A text as search compares it: lower case, Vietnamese and other marks removed, đ as d. "Bại não" and "bai nao" fold alike.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}
