import { CsvError, parse } from "csv-parse/sync";
import { cellFault, filledRows, type Sheet, type SheetRow } from "~/domain/interop/tabular/sheet";
import { decodeText } from "./decode-text.server";
import { fileRefusal } from "./file-refusal";

const delimiters = [";", ",", "\t", "|"] as const;

/** The delimiter that stands most often outside quotation marks in the line of headings; the comma where none does. */
export function delimiterOf(text: string): string {
  let quoted = false;
  const counts = new Map<string, number>();
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === "\n" || letter === "\r")) break;
    else if (!quoted) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const of = (delimiter: string): number => counts.get(delimiter) ?? 0;
  return delimiters.reduce((best, one) => (of(one) > of(best) ? one : best), "," as string);
}

interface ParsedRow {
  record: string[];
  info: { lines: number };
}

function parseRows(text: string): SheetRow[] {
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 200_000,
    }) as unknown as ParsedRow[];
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) throw fileRefusal("quotes", { line: Number(error["lines"] ?? 0) });
    throw error;
  }
}

/**
 * A text file as a sheet: delimited by semicolon, comma, tabulator or bar, whichever its headings use. A cell that begins
 * with an equals sign is a formula and named as a fault, a row with more cells than headings too.
 * @throws InvalidInput for an encoding that is not recognised and for quotation marks that do not match.
 */
export function readCsv(bytes: Buffer): Sheet {
  const [head, ...rows] = parseRows(decodeText(bytes));
  const headings = (head?.cells ?? []).map((heading) => heading.trim());
  const filled = filledRows(rows);
  const faults = filled.flatMap(({ line, cells }) => {
    const formulas = cells.flatMap((cell, place) =>
      cell.startsWith("=") ? [cellFault(line, headings[place] ?? null, cell, "exchange:bulk.fault.formula")] : [],
    );
    const spare = cells.slice(headings.length).find((cell) => cell.trim() !== "");
    const beyond = spare === undefined ? [] : [cellFault(line, null, spare, "exchange:bulk.fault.moreCells")];
    return [...formulas, ...beyond];
  });
  return { headings, rows: filled, faults };
}
