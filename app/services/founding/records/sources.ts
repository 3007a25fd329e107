import type { Insertable } from "kysely";
import type { SourcesTable } from "@db/tables/references";
import { foundingDocument } from "./founding-record";

/** What the founding records are quoted from. A date is given only where the source itself bears one. */
export const foundingSources: readonly Insertable<SourcesTable>[] = [
  {
    key: foundingDocument,
    kind: "document",
    citation_en: "Cell Therapy: a collection of short texts on cell therapy in Vietnam, 2021 to early 2023",
    citation_vi:
      "Cell Therapy: tập hợp các bài viết ngắn về liệu pháp tế bào tại Việt Nam, từ năm 2021 đến đầu năm 2023",
    url: null,
    dated: null,
  },
  {
    key: "nct02574923",
    kind: "registry",
    citation_en: "ClinicalTrials.gov, NCT02574923, first posted",
    citation_vi: "ClinicalTrials.gov, NCT02574923, công bố lần đầu",
    url: "https://clinicaltrials.gov/study/NCT02574923",
    dated: "2015-10-14",
  },
  {
    key: "nct02569775",
    kind: "registry",
    citation_en: "ClinicalTrials.gov, NCT02569775, first posted",
    citation_vi: "ClinicalTrials.gov, NCT02569775, công bố lần đầu",
    url: "https://clinicaltrials.gov/study/NCT02569775",
    dated: "2015-10-07",
  },
  {
    key: "nct05040438",
    kind: "registry",
    citation_en: "ClinicalTrials.gov, NCT05040438",
    citation_vi: "ClinicalTrials.gov, NCT05040438",
    url: "https://clinicaltrials.gov/study/NCT05040438",
    dated: null,
  },
  {
    key: "bmc-pediatrics-2017",
    kind: "publication",
    citation_en: "BMC Pediatrics, paper on the trial NCT02569775",
    citation_vi: "BMC Pediatrics, bài báo về thử nghiệm NCT02569775",
    url: null,
    dated: "2017",
  },
  {
    key: "press-2023",
    kind: "press",
    citation_en: "Press reports on the trial NCT05040438",
    citation_vi: "Báo chí đưa tin về thử nghiệm NCT05040438",
    url: null,
    dated: "2023",
  },
];
