import PdfDocument from "pdfkit";
import writeExcel from "write-excel-file/node";
import { csvHead, csvLine } from "~/lib/csv-text";
import { formatDate } from "~/lib/formatting/dates";
import type { Language } from "~/lib/languages/languages";
import { certificateFonts } from "~/services/certificates/certificate-fonts.server";
import { setText } from "~/services/certificates/set-text.server";

/** A table as it stands on screen, with its heading and the line that says of when and of what it is. */
export interface FiledTable {
  title: string;
  note: string;
  headings: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

export const tableFormats = ["csv", "xlsx", "pdf"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** A file as it is sent. */
export interface TableFile {
  mediaType: string;
  bytes: Buffer;
}

function csvFile({ headings, rows }: FiledTable): Buffer {
  return Buffer.from([csvHead(headings), ...rows.map((row) => csvLine(row))].join(""), "utf8");
}

async function xlsxFile({ headings, rows }: FiledTable): Promise<Buffer> {
  const head = headings.map((value) => ({ value, fontWeight: "bold" as const }));
  const body = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  return writeExcel([head, ...body]).toBuffer();
}

const margin = 36;
const page = { width: 841.89, height: 595.28 };
const size = 8;
const rowGap = 4;

/** Widths by what the columns hold, each between a twentieth and two fifths of the page. */
function columnWidths({ headings, rows }: FiledTable): number[] {
  const longest = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.slice(0, 200).map((row) => String(row[column] ?? "").length)),
  );
  const bounded = longest.map((length) => Math.min(Math.max(length, 6), 60));
  const whole = bounded.reduce((sum, length) => sum + length, 0);
  return bounded.map((length) => (length / whole) * (page.width - 2 * margin));
}

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** A cell as people read it: a civil day in the reader's language. */
function written(cell: string | number, language: Language): string {
  return typeof cell === "string" && wholeDay.test(cell) ? formatDate(cell, language) : String(cell);
}

/** A PDF of A4 pages across, with the headings on each page. */
async function pdfFile(table: FiledTable, language: Language, made: Date): Promise<Buffer> {
  const fonts = await certificateFonts();
  const info = { Title: table.title, CreationDate: made, ModDate: made };
  const doc = new PdfDocument({ size: "A4", layout: "landscape", margin, info, lang: language });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on("end", resolve));
  for (const part of [...fonts.regular, ...fonts.bold]) doc.registerFont(part.name, part.bytes);
  const widths = columnWidths(table);
  const whole = page.width - 2 * margin;

  const setRow = (cells: readonly (string | number | null)[], y: number, weight: "regular" | "bold"): number => {
    let x = margin;
    const ends = widths.map((width, column) => {
      const end = setText(doc, written(cells[column] ?? "", language), { x, y, width: width - 6, size, weight }, fonts);
      x += width;
      return end;
    });
    return Math.max(y + size, ...ends) + rowGap;
  };
  let y = setText(doc, table.title, { x: margin, y: margin, width: whole, size: 15, weight: "bold" }, fonts) + 2;
  y = setRow(table.headings, setText(doc, table.note, { x: margin, y, width: whole, size: 9 }, fonts) + 8, "bold");
  for (const row of table.rows) {
    if (y > page.height - margin - 4 * size) {
      doc.addPage();
      y = setRow(table.headings, margin, "bold");
    }
    y = setRow(row, y, "regular");
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A table as a file: CSV (UTF-8, RFC 4180), XLSX, or PDF with the title, the note and the headings on each page. */
export async function tableFile(
  table: FiledTable,
  format: TableFormat,
  { language, made }: { language: Language; made: Date },
): Promise<TableFile> {
  if (format === "csv") return { mediaType: "text/csv; charset=utf-8", bytes: csvFile(table) };
  if (format === "pdf") return { mediaType: "application/pdf", bytes: await pdfFile(table, language, made) };
  const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { mediaType, bytes: await xlsxFile(table) };
}
