import type { Insertable } from "kysely";
import type { OrganisationsTable, SourcesTable } from "@db/tables/references";

type Organisation = Omit<Insertable<OrganisationsTable>, "source_id">;

/** Where every demonstration record says that it comes from. */
export const demonstrationSource: Insertable<SourcesTable> = {
  key: "demonstration",
  kind: "synthetic",
  citation_en: "Demonstration data, synthetic: no person, hospital or product behind it exists",
  citation_vi: "Dữ liệu mô phỏng, không có thật: không có người, bệnh viện hay sản phẩm nào đứng sau số liệu này",
  url: null,
  dated: null,
};

function hospital(letter: string, city_en: string, city_vi: string): Organisation {
  return {
    public_id: `demo-hospital-${letter.toLowerCase()}`,
    name_en: `Demonstration Hospital ${letter} (synthetic)`,
    name_vi: `Bệnh viện minh họa ${letter} (mô phỏng)`,
    kind: "hospital",
    country: "VN",
    city_en,
    city_vi,
    synthetic: true,
  };
}

export const demonstrationSponsor: Organisation = {
  public_id: "demo-cell-therapy-institute",
  name_en: "Demonstration Cell Therapy Institute (synthetic)",
  name_vi: "Viện Liệu pháp tế bào minh họa (mô phỏng)",
  kind: "university",
  country: "VN",
  city_en: "Hanoi",
  city_vi: "Hà Nội",
  synthetic: true,
};

export const demonstrationHospitals: readonly Organisation[] = [
  hospital("A", "Hanoi", "Hà Nội"),
  hospital("B", "Hue", "Huế"),
  hospital("C", "Da Nang", "Đà Nẵng"),
  hospital("D", "Can Tho", "Cần Thơ"),
];

/** A site of the demonstration trial: its hospital by public id, and the days on which it was to open and opened. */
export interface DemonstrationSite {
  code: string;
  hospital: string;
  plannedOpenOn: string;
  openedOn: string;
}

export const demonstrationSites: readonly DemonstrationSite[] = [
  { code: "HN", hospital: "demo-hospital-a", plannedOpenOn: "2024-03-01", openedOn: "2024-03-01" },
  { code: "HUE", hospital: "demo-hospital-b", plannedOpenOn: "2024-04-01", openedOn: "2024-04-15" },
  { code: "DN", hospital: "demo-hospital-c", plannedOpenOn: "2024-05-02", openedOn: "2024-07-01" },
  { code: "CT", hospital: "demo-hospital-d", plannedOpenOn: "2024-09-03", openedOn: "2025-01-13" },
];
