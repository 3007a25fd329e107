import type { FontPart, Weight } from "./certificate-fonts.server";

/** What setting text needs of a document. */
export interface TextDocument {
  font(name: string): TextDocument;
  fontSize(size: number): TextDocument;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: { lineBreak: boolean }): TextDocument;
}

/** How a text is set: where it begins, how wide a line is, its size in points and its weight. */
export interface TextPlace {
  x: number;
  y: number;
  width: number;
  size: number;
  weight?: Weight;
}

const leading = 1.42;

/** A word in pieces, each set from the one part of the typeface that holds its letters. */
function piecesOf(word: string, parts: readonly FontPart[]): { part: FontPart; text: string }[] {
  const pieces: { part: FontPart; text: string }[] = [];
  for (const letter of word.normalize("NFC")) {
    const code = letter.codePointAt(0) ?? 0;
    const part = parts.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last)) ?? parts[0];
    if (!part) continue;
    const last = pieces.at(-1);
    if (last?.part === part) last.text += letter;
    else pieces.push({ part, text: letter });
  }
  return pieces;
}

/** A word in pieces no wider than the place, cut after a hyphen where one is, else between letters. */
function cutToFit(word: string, width: number, widthOf: (text: string) => number): string[] {
  const letters = [...word];
  if (letters.length === 1 || widthOf(word) <= width) return [word];
  let most = letters.length - 1;
  while (most > 1 && widthOf(letters.slice(0, most).join("")) > width) most -= 1;
  const hyphen = letters.slice(0, most).lastIndexOf("-") + 1;
  const cut = hyphen > 0 ? hyphen : Math.max(1, most);
  return [letters.slice(0, cut).join(""), ...cutToFit(letters.slice(cut).join(""), width, widthOf)];
}

/** Words in lines no wider than the place; a single word that is wider is cut. */
export function linesOf(words: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words.flatMap((whole) => cutToFit(whole, width, widthOf))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Sets a text, broken into lines between its words; returns the height below its last line. */
export function setText(doc: TextDocument, text: string, place: TextPlace, fonts: Record<Weight, FontPart[]>): number {
  const parts = fonts[place.weight ?? "regular"];
  const widthOf = (words: string): number =>
    piecesOf(words, parts).reduce(
      (sum, piece) => sum + doc.font(piece.part.name).fontSize(place.size).widthOfString(piece.text),
      0,
    );
  let { y } = place;
  for (const line of linesOf(text.split(/\s+/).filter(Boolean), place.width, widthOf)) {
    let { x } = place;
    for (const piece of piecesOf(line, parts)) {
      doc.font(piece.part.name).fontSize(place.size).text(piece.text, x, y, { lineBreak: false });
      x += doc.widthOfString(piece.text);
    }
    y += place.size * leading;
  }
  return y;
}
