import { existsSync, readFileSync } from "node:fs";
import type { Tree } from "~/domain/interop/mapping/json-tree";

const folder = "../shared/data";

/** Whether the real records of other registries are at hand; the suites that read them say when they are not. */
export const referenceRecords = existsSync(`${folder}/ctgov-v2/records.ndjson`);

export const ictrpFile = `${folder}/ictrp/rebec-ictrp-2011-10-14.xml`;
export const ictrpDtd = `${folder}/ictrp/who_ictrp.dtd`;

/** Every real study, its text and itself. */
export function realStudies(): Tree[] {
  return ["records", "mesenchymal-converted"].flatMap((name) =>
    readFileSync(`${folder}/ctgov-v2/${name}.ndjson`, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Tree),
  );
}
