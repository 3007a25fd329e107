import { NotFound } from "~/lib/errors";
import { errorText } from "~/lib/languages/error-text";
import { translatorFor } from "~/lib/languages/translator";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { csvText } from "./csv-text";
import { judgeFile } from "./judge-file.server";
import { getUpload, isWaiting, openUpload } from "./waiting-import.server";

/** Every fault of a waiting table as CSV in the reader's language. */
export async function faultFile(work: DeskWork): Promise<{ name: string; text: string }> {
  const { trial, upload } = await getUpload(work);
  if (!isWaiting(upload, work.now)) throw new NotFound("import");
  const opened = await openUpload(work, trial, upload);
  if (!("table" in opened)) throw new NotFound("import");
  const { faults } = await judgeFile(work, work.scope, trial, opened.table, false);
  const words = translatorFor(work.language).getFixedT(null, "exchange");
  const errors = translatorFor(work.language).getFixedT(null, "errors");
  const headings = [
    words("bulk.fault.line"),
    words("bulk.fault.column"),
    words("bulk.fault.given"),
    words("bulk.fault.what"),
  ];
  const rows = faults.map(({ line, heading, given, message }) => {
    return [String(line), heading ?? words("bulk.fault.wholeRow"), given, errorText(errors, message)];
  });
  return { name: `import-${upload.id}-faults.csv`, text: csvText([headings, ...rows]) };
}
