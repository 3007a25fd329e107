import type { CellFault } from "~/domain/interop/tabular/sheet";
import { translatorFor } from "~/lib/languages/translator";

/** A fault as a line in English: where it is, what stands there, what is wrong. */
export function faultLine({ line, heading, given, message }: CellFault): string {
  const [key = "", query = ""] = message.split("?");
  const facts = Object.fromEntries(new URLSearchParams(query));
  const words = translatorFor("en").t(key as "errors:required", { ...facts, defaultValue: key });
  const where = heading === null ? `Line ${line}` : `Line ${line}, ${heading}`;
  return given === "" ? `${where}: ${words}` : `${where}, "${given}": ${words}`;
}
