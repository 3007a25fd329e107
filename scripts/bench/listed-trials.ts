import type pg from "pg";
import { foldText } from "~/lib/fold-text";

const cells = [
  "mesenchymal",
  "umbilical",
  "natural-killer",
  "adipose",
  "dendritic",
  "fibroblast",
  "chondrocyte",
  "marrow",
];
const conditions = [
  ["knee osteoarthritis", "thoái hóa khớp gối"],
  ["cerebral palsy", "bại não"],
  ["lymphoma", "u lympho"],
  ["myeloma", "đa u tủy"],
  ["leukaemia", "bệnh bạch cầu"],
  ["psoriasis", "vảy nến"],
  ["autism", "tự kỷ"],
  ["diabetes", "đái tháo đường"],
  ["stroke", "đột quỵ"],
  ["burns", "bỏng"],
  ["cirrhosis", "xơ gan"],
  ["lupus", "lupus ban đỏ"],
] as const;
const phases = ["1", "1-2", "2", "3"];
const statuses = ["pending", "recruiting", "suspended", "complete"];
const countries = ["VN", "KR", "JP", "TH", "AU"];

/** The item at a place, counting round and round. */
function around<T>(items: readonly T[], place: number): T {
  const item = items[place % items.length];
  if (item === undefined) throw new RangeError("There is nothing to choose from.");
  return item;
}

function listedTrial(place: number) {
  const cell = around(cells, place);
  const [english, vietnamese] = around(conditions, Math.floor(place / cells.length));
  const titleEn = `Generated trial ${place}: ${cell} cells in ${english}`;
  const titleVi = `Thử nghiệm mô phỏng ${place}: tế bào ${cell} trong ${vietnamese}`;
  const sponsor = `generated-sponsor-${place % 50}`;
  return {
    public_id: `generated-trial-${place}`,
    title_en: titleEn,
    title_vi: titleVi,
    sponsor,
    phase: around(phases, place),
    status: around(statuses, Math.floor(place / 3)),
    country: around(countries, Math.floor(place / 7)),
    condition_en: english,
    condition_vi: vietnamese,
    listed_on: new Date(Date.UTC(2015, 0, 1 + (place % 3_650))).toISOString().slice(0, 10),
    text: foldText(`${titleEn} ${titleVi} ${sponsor}`),
  };
}

/** Adds generated trials, marked synthetic, to the public list of this run's database. */
export async function addListedTrials(client: pg.Client, count: number): Promise<void> {
  const rows = JSON.stringify(Array.from({ length: count }, (_, place) => listedTrial(place)));
  await client.query(
    `with given as (
      select * from jsonb_to_recordset($1::jsonb) as row(public_id text, title_en text, title_vi text, sponsor text,
        phase text, status text, country text, condition_en text, condition_vi text, listed_on date, text text)
    ), added as (
      insert into trials (public_id, standing, synthetic, title_en, title_vi, phase, recruitment_status)
      select public_id, 'catalogue', true, title_en, title_vi, phase, status from given returning id, public_id
    )
    insert into trial_search (trial_id, public_id, standing, synthetic, title_en, title_vi, sponsor_en, sponsor_vi,
      sponsor_public_id, phase, recruitment_status, countries, conditions_en, conditions_vi, listed_on, document)
    select id, public_id, 'catalogue', true, title_en, title_vi, sponsor, sponsor, sponsor, phase, status,
      array[country], array[condition_en], array[condition_vi], listed_on, trial_document(text, '')
    from given join added using (public_id)`,
    [rows],
  );
  await client.query("vacuum analyze trials");
  await client.query("vacuum analyze trial_search");
}

/** What the reader of a place asks for: a cell and a condition, every other time in Vietnamese, as somebody types it. */
export function askedWords(place: number): string {
  const [english, vietnamese] = around(conditions, Math.floor(place / cells.length));
  return `${around(cells, place)} ${place % 2 === 0 ? english : vietnamese}`;
}

/** Every question that `askedWords` gives, in the order of the places. */
export const questions: readonly string[] = Array.from({ length: cells.length * conditions.length }, (_, place) =>
  askedWords(place),
);
