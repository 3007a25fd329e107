import type { NewTrialSearch } from "@db/queries/trial-search";
import { textIn } from "~/domain/trials/text-in";
import { searchText } from "~/domain/trials/search-text";
import type { TrialRecord } from "~/domain/trials/trial-record";
import type { ReadSource } from "./read-source.server";

/** The permanent id of a catalogue record: its registry's number in lower case. */
export function cataloguePublicId(number: string): string {
  return number
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 64);
}

/** The day of the registration at the record's own registry; null when it is not known to the day. */
export function registeredDay({ record, sourceId }: Pick<ReadSource, "record" | "sourceId">): string | null {
  const own = record.identification.secondaryIdentifiers.find(({ number }) => number === sourceId);
  return own?.registeredOn?.length === 10 ? own.registeredOn : null;
}

/** What a trial's row says of its record. */
export function projectedColumns({ identification, design, enrolment, oversight }: TrialRecord) {
  const completion = oversight.primaryCompletion?.date;
  return {
    title_en: textIn(identification.publicTitle, "en"),
    phase: design.phase ?? null,
    recruitment_status: enrolment.recruitmentStatus ?? null,
    planned_size: enrolment.plannedSize ?? null,
    primary_completion_on: completion?.length === 10 ? completion : null,
  };
}

/** The row of the public list. */
export function catalogueSearchRow(trialId: number, source: ReadSource, listedOn: string): NewTrialSearch {
  const { record, sourceId } = source;
  const { identification, design, responsibility, enrolment } = record;
  const numbers = [sourceId, ...identification.secondaryIdentifiers.map(({ number }) => number)];
  return {
    trial_id: trialId,
    public_id: cataloguePublicId(sourceId),
    registration_number: null,
    standing: "catalogue",
    synthetic: false,
    title_en: textIn(identification.publicTitle, "en"),
    title_vi: null,
    sponsor_en: responsibility.primarySponsor?.en ?? null,
    sponsor_vi: null,
    sponsor_public_id: null,
    phase: design.phase ?? null,
    recruitment_status: enrolment.recruitmentStatus ?? null,
    countries: design.countries,
    conditions_en: design.conditions.map(({ name }) => textIn(name, "en") ?? ""),
    conditions_vi: design.conditions.map(({ name }) => textIn(name, "vi") ?? ""),
    planned: enrolment.plannedSize ?? null,
    enrolled: null,
    proposed: null,
    data_date: null,
    listed_on: listedOn,
    text: searchText(record, [...new Set(numbers)], []),
  };
}
