import type { ColumnType, Generated } from "kysely";

export interface SourcesTable {
  id: Generated<number>;
  key: string;
  kind: string;
  citation_en: string;
  citation_vi: string;
  url: string | null;
  dated: string | null;
}

export interface OrganisationsTable {
  id: Generated<number>;
  public_id: string;
  name_en: string;
  name_vi: string;
  kind: string;
  country: string | null;
  city_en: string | null;
  city_vi: string | null;
  /** Two digits of a province in force since 1 July 2025; null where it is not known. */
  province: ColumnType<string | null, string | null | undefined>;
  note_en: string | null;
  note_vi: string | null;
  synthetic: Generated<boolean>;
  source_id: number | null;
}

export interface TechniquesTable {
  id: Generated<number>;
  public_id: string;
  name_en: string;
  name_vi: string;
}

export interface TechniqueStatementsTable {
  id: Generated<number>;
  technique_id: number;
  standing: string;
  quote_en: string;
  quote_vi: string;
  speaker_en: string;
  speaker_vi: string;
  said_on: string | null;
  source_id: number;
}

export interface LegalInstrumentsTable {
  id: Generated<number>;
  public_id: string;
  kind: string;
  nature: string;
  number: string | null;
  issued_on: string | null;
  title_en: string;
  title_vi: string;
  status: Generated<string>;
  status_checked_on: string | null;
  status_source_id: number | null;
  note_en: string | null;
  note_vi: string | null;
  source_id: number;
}

export interface PartnershipsTable {
  id: Generated<number>;
  public_id: string;
  kind: string;
  title_en: string;
  title_vi: string;
  signed_on: string | null;
  /** The last day, month or year of the agreement, as its source states it; null where it states none. */
  ends_on: ColumnType<string | null, string | null | undefined>;
  place_en: string | null;
  place_vi: string | null;
  purpose_en: string | null;
  purpose_vi: string | null;
  basis_en: string | null;
  basis_vi: string | null;
  proposed_trial_id: number | null;
  source_id: number;
}

export interface PartnershipPartiesTable {
  partnership_id: number;
  position: number;
  organisation_id: number | null;
  described_en: string | null;
  described_vi: string | null;
  inferred: Generated<boolean>;
}
