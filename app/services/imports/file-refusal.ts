import { InvalidInput } from "~/lib/errors";

/** What can be wrong with a file as a whole; each has its words in `exchange:bulk.file`. */
export type FileFault =
  | "absent"
  | "empty"
  | "tooManyRows"
  | "tooManyColumns"
  | "encoding"
  | "quotes"
  | "oldExcel"
  | "notATable"
  | "zipBomb"
  | "brokenZip"
  | "headingTwice"
  | "noHeadings"
  | "notSdtm"
  | "noSuchKind";

/** The refusal of a whole file, with its facts, as a fault of the form's field `file`. */
export function fileRefusal(fault: FileFault, facts: Record<string, string | number> = {}): InvalidInput {
  const query = new URLSearchParams(Object.entries(facts).map(([name, value]) => [name, String(value)])).toString();
  const message = `exchange:bulk.file.${fault}${query === "" ? "" : `?${query}`}`;
  return new InvalidInput([{ path: "file", message }]);
}
