/** One term of a dictionary that an institution loads. */
export interface DictionaryRow {
  code: string;
  term: string;
  organClass: string;
}

/** Headings under which a column is known, in small letters. */
const headings: Record<keyof DictionaryRow, readonly string[]> = {
  code: ["code", "mã"],
  term: ["term", "thuật ngữ"],
  organClass: ["class", "organ class", "soc", "nhóm cơ quan"],
};

const mostFaults = 20;

/**
 * The rows of a file of terms whose first line names its columns (code, term, class; in Vietnamese too, in any order). Faults are
 * keys of messages with the line in the file: a column that is missing, an empty cell, a code that comes twice.
 */
export function dictionaryRows(cells: readonly (readonly string[])[]): { rows: DictionaryRow[]; faults: string[] } {
  const head = (cells[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const place = (name: keyof DictionaryRow) => head.findIndex((cell) => headings[name].includes(cell));
  const columns = { code: place("code"), term: place("term"), organClass: place("organClass") };
  const absent = Object.entries(columns).filter(([, index]) => index < 0);
  if (absent.length > 0) return { rows: [], faults: ["columnsMissing"] };
  const rows: DictionaryRow[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  cells.slice(1).forEach((cell, index) => {
    const row = {
      code: cell[columns.code]?.trim() ?? "",
      term: cell[columns.term]?.trim() ?? "",
      organClass: cell[columns.organClass]?.trim() ?? "",
    };
    const line = index + 2;
    if (row.code === "" || row.term === "" || row.organClass === "") faults.push(`rowIncomplete?line=${line}`);
    else if (seen.has(row.code)) faults.push(`codeTwice?line=${line}`);
    else rows.push(row);
    seen.add(row.code);
  });
  if (rows.length === 0 && faults.length === 0) faults.push("noRows");
  return { rows, faults: faults.slice(0, mostFaults) };
}
