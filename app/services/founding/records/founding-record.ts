import type { Insertable } from "kysely";
import type {
  LegalInstrumentsTable,
  OrganisationsTable,
  PartnershipsTable,
  TechniquesTable,
  TechniqueStatementsTable,
} from "@db/tables/references";

/** Key of the source that every founding record without a source of its own is quoted from. */
export const foundingDocument = "founding-document";

/** An organisation as the founding document names it; what it leaves out is null. */
export type FoundingOrganisation = Omit<Insertable<OrganisationsTable>, "source_id" | "synthetic">;

/** A statement about a technique: the document's words in `quote_en`, a translation in `quote_vi`. */
export type FoundingStatement = Omit<Insertable<TechniqueStatementsTable>, "technique_id" | "source_id">;

/** A technique with every statement that the document makes of it. */
export type FoundingTechnique = Insertable<TechniquesTable> & { statements: readonly FoundingStatement[] };

/** A legal or professional document as named; its status today is nobody's statement here. */
export type FoundingInstrument = Omit<
  Insertable<LegalInstrumentsTable>,
  "source_id" | "status" | "status_checked_on" | "status_source_id"
>;

/** A party in its place: an organisation by its public id, or somebody whom the source describes without a name. */
export type FoundingParty =
  { organisation: string; inferred?: boolean } | { described_en: string; described_vi: string; inferred?: boolean };

/** A partnership with its parties in the order of the source; `proposes` is the public id of the trial that it is to propose. */
export type FoundingPartnership = Omit<Insertable<PartnershipsTable>, "source_id" | "proposed_trial_id"> & {
  proposes?: string;
  parties: readonly FoundingParty[];
};
