import PdfDocument from "pdfkit";
import { languages, type Language } from "~/lib/languages/languages";
import { certificateFonts } from "~/services/certificates/certificate-fonts.server";
import { setText } from "~/services/certificates/set-text.server";
import type { ExpansionPageFacts } from "./expansion-facts.server";
import type { ExpansionSection } from "./expansion-section";
import { type ExpansionWords, expansionWords } from "./expansion-words.server";

const margin = 28;
const width = 595.28 - 2 * margin;
const foot = 841.89 - margin;
const termWidth = 150;
const gap = 10;
const size = 6.6;

type Fonts = Awaited<ReturnType<typeof certificateFonts>>;

/** Where the next line goes; a page is added when there is no room for `needed` points. */
function placeFor(doc: PDFKit.PDFDocument, y: number, needed: number): number {
  if (y + needed <= foot) return y;
  doc.addPage();
  return margin;
}

function drawTable(
  doc: PDFKit.PDFDocument,
  table: ExpansionSection["tables"][number],
  from: number,
  fonts: Fonts,
): number {
  let y = setText(doc, table.caption, { x: margin, y: placeFor(doc, from, 40), width, size, weight: "bold" }, fonts);
  const column = width / table.columns.length;
  for (const [index, cells] of [table.columns, ...table.rows].entries()) {
    y = placeFor(doc, y, 24);
    const weight = index === 0 ? ("bold" as const) : ("regular" as const);
    const ends = cells.map((cell, position) =>
      setText(doc, cell, { x: margin + position * column, y, width: column - gap, size: size - 0.2, weight }, fonts),
    );
    y = Math.max(...ends);
  }
  return y + 3;
}

function drawSection(doc: PDFKit.PDFDocument, part: ExpansionSection, from: number, fonts: Fonts): number {
  let y = placeFor(doc, from, 30);
  doc
    .moveTo(margin, y)
    .lineTo(margin + width, y)
    .lineWidth(0.5)
    .stroke("#888888");
  y = setText(doc, part.title, { x: margin, y: y + 2, width, size: 7.4, weight: "bold" }, fonts);
  for (const { term, value } of part.lines) {
    y = placeFor(doc, y, 20);
    const left = setText(doc, term, { x: margin, y, width: termWidth, size }, fonts);
    y = Math.max(
      left,
      setText(doc, value, { x: margin + termWidth + gap, y, width: width - termWidth - gap, size }, fonts),
    );
  }
  for (const table of part.tables) y = drawTable(doc, table, y, fonts);
  for (const note of part.notes) y = setText(doc, note, { x: margin, y: placeFor(doc, y, 20), width, size }, fonts);
  return y + 3;
}

function drawWords(doc: PDFKit.PDFDocument, words: ExpansionWords, head: string, fonts: Fonts): void {
  let y = setText(doc, head, { x: margin, y: margin, width, size }, fonts);
  y = setText(doc, words.title, { x: margin, y, width, size: 11, weight: "bold" }, fonts);
  y = setText(doc, words.lead, { x: margin, y, width, size: 7.4, weight: "bold" }, fonts) + 3;
  for (const part of words.sections) y = drawSection(doc, part, y, fonts);
  for (const note of words.closing) y = setText(doc, note, { x: margin, y: placeFor(doc, y, 20), width, size }, fonts);
}

/** Writes at the foot of each page which of how many in its language it is. */
function numberPages(doc: PDFKit.PDFDocument, firsts: readonly number[], fonts: Fonts): void {
  const all = doc.bufferedPageRange().count;
  for (const [index, first] of firsts.entries()) {
    const count = (firsts[index + 1] ?? all) - first;
    for (let page = 0; page < count; page += 1) {
      doc.switchToPage(first + page);
      setText(doc, `${page + 1}/${count}`, { x: margin + width - 20, y: foot + 4, width: 20, size }, fonts);
    }
  }
}

function headOf({ head }: ExpansionPageFacts, registryName: string, language: Language): string {
  const title = language === "vi" ? (head.titleVi ?? head.titleEn) : (head.titleEn ?? head.titleVi);
  return [registryName, head.registrationNumber, title].filter(Boolean).join(" · ");
}

/** Draws the page of an expansion as a PDF of A4 pages, first in Vietnamese and then in English, each from a new page. */
export async function drawExpansion(
  facts: ExpansionPageFacts,
  { registryName, at }: { registryName: string; at: Date },
): Promise<Buffer> {
  const fonts = await certificateFonts();
  const number = facts.head.registrationNumber ?? facts.head.publicId;
  const info = { Title: `${registryName} ${number}`, Author: registryName, CreationDate: at, ModDate: at };
  const doc = new PdfDocument({ size: "A4", margin, info, lang: "vi", bufferPages: true });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on("end", resolve));
  for (const part of [...fonts.regular, ...fonts.bold]) doc.registerFont(part.name, part.bytes);
  const firsts: number[] = [];
  for (const [index, language] of languages.entries()) {
    if (index > 0) doc.addPage();
    firsts.push(doc.bufferedPageRange().count - 1);
    drawWords(doc, expansionWords(facts, language), headOf(facts, registryName, language), fonts);
  }
  numberPages(doc, firsts, fonts);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
