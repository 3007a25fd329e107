import writeExcel from "write-excel-file/node";
import { columnsOf, isTabularKind } from "~/domain/interop/tabular/file-kinds";
import { NotFound } from "~/lib/errors";
import type { Language } from "~/lib/languages/languages";
import { csvText } from "./csv-text";

/** A template as it is sent. */
export interface TemplateFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/**
 * The template of a kind of file, by a name such as `participants.csv` or `events.xlsx`: its headings in the language, no rows.
 * @throws NotFound for any other name.
 */
export async function templateFile(name: string, language: Language): Promise<TemplateFile> {
  const [, kind = "", format = ""] = /^([a-z_]+)\.(csv|xlsx)$/.exec(name) ?? [];
  if (!isTabularKind(kind)) throw new NotFound("template");
  const headings = columnsOf[kind].map(({ heading }) => heading[language]);
  if (format === "csv") {
    return { name, mediaType: "text/csv; charset=utf-8", bytes: Buffer.from(csvText([headings]), "utf8") };
  }
  const sheet = writeExcel([headings.map((value) => ({ value, fontWeight: "bold" as const }))]);
  const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, mediaType, bytes: await sheet.toBuffer() };
}
