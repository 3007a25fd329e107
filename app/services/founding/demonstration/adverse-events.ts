import type { AdverseEventInput } from "~/domain/safety/adverse-event";
import type { Course } from "./courses";

/** A made-up adverse event: whose (cohort, site and place), and when it started, in days from the first injection. */
export interface DemonstrationAdverseEvent extends Pick<
  AdverseEventInput,
  "term" | "grade" | "seriousness" | "relation" | "outcome"
> {
  cohort: Course["cohort"];
  site: string;
  place: number;
  fromInfusion: number;
  /** Days that it lasted; null while it goes on. */
  lasted: number | null;
}

type Row = [site: string, place: number, term: string, grade: number | null, fromInfusion: number, lasted: number];

function mild(
  rows: readonly Row[],
  relation: AdverseEventInput["relation"],
  cohort: Course["cohort"] = "P1",
): DemonstrationAdverseEvent[] {
  return rows.map(([site, place, term, grade, fromInfusion, lasted]) => {
    return {
      cohort,
      site,
      place,
      term,
      grade,
      seriousness: null,
      relation,
      outcome: "recovered",
      fromInfusion,
      lasted,
    };
  });
}

const pain = "Injection site pain / Đau tại chỗ tiêm";
const swelling = "Joint swelling / Sưng khớp";
const arthralgia = "Arthralgia / Đau khớp";
const fever = "Pyrexia / Sốt";
const cold = "Nasopharyngitis / Viêm mũi họng";
const headache = "Headache / Đau đầu";

const related = mild(
  [
    ["HN", 1, pain, 1, 0, 2],
    ["HN", 3, swelling, 1, 1, 4],
    ["HN", 4, arthralgia, 2, 1, 6],
    ["HN", 9, pain, 1, 0, 1],
    ["HUE", 1, swelling, 2, 2, 7],
    ["HUE", 2, pain, 1, 0, 3],
    ["HUE", 9, fever, 1, 1, 1],
    ["DN", 1, arthralgia, 1, 1, 3],
    ["DN", 2, pain, 1, 0, 2],
    ["DN", 8, swelling, 2, 1, 8],
    ["CT", 1, pain, 1, 0, 1],
    ["CT", 5, arthralgia, 1, 2, 4],
  ],
  "related",
);

const possiblyRelated = mild(
  [
    ["HN", 6, fever, 1, 1, 1],
    ["HUE", 4, headache, 1, 0, 1],
    ["DN", 5, "Joint stiffness / Cứng khớp", 1, 12, 9],
    ["CT", 3, "Rash / Phát ban", 2, 3, 6],
  ],
  "possibly_related",
);

const notRelated = mild(
  [
    ["HN", 13, cold, 1, 35, 5],
    ["HN", 14, "Back pain / Đau lưng", 2, 60, 14],
    ["HUE", 6, "Hypertension / Tăng huyết áp", 2, 41, 21],
    ["DN", 7, headache, null, 28, 1],
    ["DN", 10, cold, 1, 50, 6],
  ],
  "not_related",
);

const ofExtension = mild([["HN", 1, pain, 1, 0, 1]], "related", "C2");

const serious: readonly DemonstrationAdverseEvent[] = [
  {
    cohort: "P1",
    site: "HN",
    place: 10,
    term: "Joint effusion / Tràn dịch khớp",
    grade: 3,
    seriousness: "hospitalisation",
    relation: "possibly_related",
    outcome: "recovering",
    fromInfusion: 5,
    lasted: null,
  },
  {
    cohort: "P1",
    site: "HN",
    place: 10,
    term: "Pneumonia / Viêm phổi",
    grade: 3,
    seriousness: "hospitalisation",
    relation: "not_related",
    outcome: "recovering",
    fromInfusion: 96,
    lasted: null,
  },
  {
    cohort: "P1",
    site: "HUE",
    place: 11,
    term: "Wrist fracture / Gãy xương cổ tay",
    grade: 3,
    seriousness: "medically_important",
    relation: "not_related",
    outcome: "recovering",
    fromInfusion: 54,
    lasted: null,
  },
];

/** All adverse events: 25, of them 24 in phase 1, 3 serious in 2 participants, none fatal. */
export const demonstrationAdverseEvents: readonly DemonstrationAdverseEvent[] = [
  ...related,
  ...possiblyRelated,
  ...notRelated,
  ...ofExtension,
  ...serious,
];
