import type { AccountsTable, CredentialsTable, RoleGrantsTable, SessionsTable, VerificationsTable } from "./accounts";
import type {
  ClaimsTable,
  CohortProposalsTable,
  CohortsTable,
  DailyCountsTable,
  EnrolmentPlansTable,
  ProposalDecisionsTable,
  ReportedCountsTable,
  ResponderDefinitionsTable,
  SitesTable,
} from "./cohorts";
import type { AdverseEventsTable, AssessmentsTable, ParticipantEventsTable, ParticipantsTable } from "./participants";
import type {
  AuditChainsTable,
  AuditEventsTable,
  AuditPayloadsTable,
  AuditRootHeadsTable,
  AuditRootsTable,
  OutcomeReleasesTable,
  PublicStateTable,
  PublishedSnapshotsTable,
} from "./publication";
import type {
  LegalInstrumentsTable,
  OrganisationsTable,
  PartnershipPartiesTable,
  PartnershipsTable,
  SourcesTable,
  TechniquesTable,
  TechniqueStatementsTable,
} from "./references";
import type {
  ConfirmationsTable,
  SubmissionsTable,
  TrialDraftsTable,
  TrialIdentifiersTable,
  TrialRelationsTable,
  TrialSearchTable,
  TrialsTable,
  TrialVersionsTable,
} from "./trials";

/** Every table of the book, by its name in the database. */
export interface Database {
  accounts: AccountsTable;
  sessions: SessionsTable;
  credentials: CredentialsTable;
  verifications: VerificationsTable;
  role_grants: RoleGrantsTable;
  sources: SourcesTable;
  organisations: OrganisationsTable;
  techniques: TechniquesTable;
  technique_statements: TechniqueStatementsTable;
  legal_instruments: LegalInstrumentsTable;
  partnerships: PartnershipsTable;
  partnership_parties: PartnershipPartiesTable;
  trials: TrialsTable;
  trial_identifiers: TrialIdentifiersTable;
  trial_relations: TrialRelationsTable;
  trial_versions: TrialVersionsTable;
  trial_drafts: TrialDraftsTable;
  trial_search: TrialSearchTable;
  confirmations: ConfirmationsTable;
  submissions: SubmissionsTable;
  sites: SitesTable;
  cohorts: CohortsTable;
  enrolment_plans: EnrolmentPlansTable;
  cohort_proposals: CohortProposalsTable;
  proposal_decisions: ProposalDecisionsTable;
  reported_counts: ReportedCountsTable;
  claims: ClaimsTable;
  participants: ParticipantsTable;
  participant_events: ParticipantEventsTable;
  responder_definitions: ResponderDefinitionsTable;
  assessments: AssessmentsTable;
  adverse_events: AdverseEventsTable;
  daily_counts: DailyCountsTable;
  audit_chains: AuditChainsTable;
  audit_events: AuditEventsTable;
  audit_payloads: AuditPayloadsTable;
  audit_roots: AuditRootsTable;
  audit_root_heads: AuditRootHeadsTable;
  outcome_releases: OutcomeReleasesTable;
  published_snapshots: PublishedSnapshotsTable;
  public_state: PublicStateTable;
}
