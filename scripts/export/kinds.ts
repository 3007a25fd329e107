import type { ExportedTrial } from "../../db/queries/trial-export";
import { trialsClosing, trialsOpening } from "~/domain/interop/ictrp/write-xml";
import {
  companionFrame,
  companionPart,
  ctgovStudy,
  ictrpElement,
  ownJson,
  type Registry,
} from "~/services/interop/export-trial.server";

/** One file of an export: what follows the given name, what frames the trials, and each trial's part. */
export interface ExportFile {
  suffix: string;
  opening: string;
  between: string;
  closing: string;
  part(trial: ExportedTrial, registry: Registry): string;
}

/** One kind of export: what it is, its files, and whether it takes trials without any registration. */
export interface ExportKind {
  usage: string;
  files: readonly ExportFile[];
  takesUnregistered: boolean;
}

const lines = { suffix: "", opening: "", between: "\n", closing: "\n" };

/** What `npm run export` writes, by the first word after it. */
export const exportKinds: Readonly<Record<string, ExportKind>> = {
  ictrp: {
    usage: "FILE.xml   ICTRP's submission format, and FILE.xml.companion.json with what it has no element for",
    takesUnregistered: false,
    files: [
      { suffix: "", opening: trialsOpening, between: "", closing: trialsClosing, part: ictrpElement },
      {
        suffix: ".companion.json",
        ...companionFrame,
        between: ",\n",
        part: (trial, registry) => JSON.stringify(companionPart(trial, registry)),
      },
    ],
  },
  ctgov: {
    usage: "FILE.ndjson   studies in the shape of ClinicalTrials.gov's API v2, one a line",
    takesUnregistered: false,
    files: [{ ...lines, part: (trial, registry) => JSON.stringify(ctgovStudy(trial, registry)) }],
  },
  json: {
    usage: "FILE.ndjson   our own format, one a line, nothing left out",
    takesUnregistered: true,
    files: [{ ...lines, part: (trial, registry) => JSON.stringify(ownJson(trial, registry)) }],
  },
};
