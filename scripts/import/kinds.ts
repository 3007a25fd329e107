import { importCsv } from "./csv";
import { importCtgov } from "./ctgov";
import { importIctrp } from "./ictrp";
import { importSdtm } from "./sdtm";
import type { ImportKind } from "./import-kind";

/** What `npm run import` takes, by the first word after it. */
export const importKinds: Readonly<Record<string, ImportKind>> = {
  csv: importCsv,
  ctgov: importCtgov,
  ictrp: importIctrp,
  sdtm: importSdtm,
};
