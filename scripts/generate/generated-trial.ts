import { emptyRecord, type TrialRecord } from "~/domain/trials/trial-record";
import type { Phase, RecruitmentStatus } from "~/domain/trials/registry-terms";
import frequencies from "./registry-frequencies.json";
import { type Draw, weightedTable } from "./seeded-draw";

/**
 * How often each value stands in 1,113 records of ClinicalTrials.gov (public domain; API v2, 362 of them whole, 751 of trials
 * with mesenchymal cells): what generated records are drawn from.
 */
const tables = {
  status: weightedTable(frequencies.status),
  phase: weightedTable(frequencies.phase),
  allocation: weightedTable(frequencies.allocation),
  masking: weightedTable(frequencies.masking),
  assignment: weightedTable(frequencies.assignment),
  country: weightedTable(frequencies.country),
  countryCount: weightedTable(frequencies.countryCount),
  condition: weightedTable(frequencies.condition),
  conditionCount: weightedTable(frequencies.conditionCount),
  intervention: weightedTable(frequencies.intervention),
  interventionCount: weightedTable(frequencies.interventionCount),
  sponsor: weightedTable(frequencies.sponsor),
  titleWord: weightedTable(frequencies.titleWord),
  year: weightedTable(frequencies.year),
};

/** A generated record with the day on which it is listed. */
export interface GeneratedTrial {
  publicId: string;
  number: string;
  listedOn: string;
  record: TrialRecord;
}

function several(draw: Draw, count: number, table: (typeof tables)["condition"]): string[] {
  return [...new Set(Array.from({ length: count }, () => draw.pick(table)))];
}

const two = (part: number): string => String(part).padStart(2, "0");

/** A trial that nobody runs: titles, places and numbers drawn by the frequencies of a real registry, marked as generated. */
export function generatedTrial(draw: Draw, serial: number): GeneratedTrial {
  const conditions = several(draw, Math.max(1, Number(draw.pick(tables.conditionCount))), tables.condition);
  const interventions = several(draw, Math.max(1, Number(draw.pick(tables.interventionCount))), tables.intervention);
  const words = several(draw, draw.whole(3, 8), tables.titleWord).join(" ");
  const started = `${draw.pick(tables.year)}-${two(draw.whole(1, 12))}-${two(draw.whole(1, 28))}`;
  const number = `DEMO-GEN-${String(serial).padStart(7, "0")}`;
  const record = emptyRecord();
  record.identification.publicTitle = { en: `${interventions[0]} in ${conditions[0]}: ${words}` };
  record.identification.secondaryIdentifiers = [{ id: "generated", authority: "Generated", number }];
  record.responsibility.primarySponsor = { en: draw.pick(tables.sponsor) };
  Object.assign(record.design, {
    countries: several(draw, Math.max(1, Number(draw.pick(tables.countryCount))), tables.country),
    conditions: conditions.map((en, index) => ({ id: `condition-${index + 1}`, name: { en } })),
    interventions: interventions.map((en, index) => ({
      id: `intervention-${index + 1}`,
      name: { en },
      otherNames: [],
    })),
    studyType: "interventional",
    phase: draw.pick(tables.phase) as Phase,
    allocation: draw.pick(tables.allocation),
    masking: draw.pick(tables.masking),
    assignment: draw.pick(tables.assignment),
  });
  record.enrolment.plannedSize = draw.between(frequencies.enrolmentQuantiles);
  record.enrolment.recruitmentStatus = draw.pick(tables.status) as RecruitmentStatus;
  record.enrolment.firstEnrolment = { date: started, kind: "anticipated" };
  record.outcomes.primary = [
    { id: "primary-1", name: { en: `Change in ${conditions[0]}` }, timepoint: { en: `${draw.whole(1, 24)} months` } },
  ];
  return { publicId: number.toLowerCase(), number, listedOn: started, record };
}
