import { standingRows } from "./standing-rows.server";
import { type DatasetColumn, type StudyDataset, studyDatasets } from "./study-datasets";
import type { ExportedStudy } from "./exported-study";
import type { StudyReading } from "./study-pages.server";
import type { ZipPart } from "./zip-parts.server";

function columnsOf(dataset: StudyDataset, study: ExportedStudy, arms: boolean): DatasetColumn[] {
  const common: DatasetColumn[] = [
    { name: "STUDYID", label: "Study Identifier", dataType: "string", of: () => study.oid },
    { name: "DOMAIN", label: "Domain Abbreviation", dataType: "string", of: () => dataset.name },
    {
      name: "USUBJID",
      label: "Unique Subject Identifier",
      dataType: "string",
      of: (row) => `${study.oid}-${String(row["participant"])}`,
    },
  ];
  return [...common, ...dataset.columns.filter(({ name }) => arms || !/^(ACT)?ARMCD$/.test(name))];
}

/** One dataset as Dataset-JSON 1.1 (CDISC, 2024): its description, its columns, then a line a row. */
async function datasetText(dataset: StudyDataset, study: ExportedStudy, reading: StudyReading): Promise<string[]> {
  const columns = columnsOf(dataset, study, reading.arms);
  const lines: string[] = [];
  for await (const entry of standingRows(reading, dataset.from)) {
    if (dataset.takes && !dataset.takes(entry)) continue;
    for (const row of dataset.split?.(entry) ?? [entry]) lines.push(JSON.stringify(columns.map(({ of }) => of(row))));
  }
  const made = study.madeAt.toISOString().slice(0, 19);
  const head = {
    datasetJSONCreationDateTime: made,
    datasetJSONVersion: "1.1.0",
    fileOID: `${study.oid}.${dataset.name}.${made}`,
    originator: study.originator,
    sourceSystem: { name: "Trialbook", version: "1" },
    studyOID: study.oid,
    metaDataVersionOID: study.metaDataVersionOid,
    itemGroupOID: `IG.${dataset.name}`,
    records: lines.length,
    name: dataset.name,
    label: dataset.label,
    columns: columns.map(({ name, label, dataType, key }) => ({
      itemOID: `IT.${dataset.name}.${name}`,
      name,
      label,
      dataType,
      ...(key === undefined ? {} : { keySequence: key }),
    })),
  };
  return [`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [\n`, lines.join(",\n"), "\n  ]\n}\n"];
}

/** The trial's datasets as files of Dataset-JSON, each made when its turn comes. */
export async function* datasetParts(study: ExportedStudy, reading: StudyReading): AsyncGenerator<ZipPart> {
  for (const dataset of studyDatasets) {
    yield { name: `${dataset.name.toLowerCase()}.json`, text: await datasetText(dataset, study, reading) };
  }
}
