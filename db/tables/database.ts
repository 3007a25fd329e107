import type {
  AccountLinksTable,
  KeptFormsTable,
  MailOutboxTable,
  RecoveryCodesTable,
  SecondFactorsTable,
} from "./account-security";
import type { AccountsTable, CredentialsTable, RoleGrantsTable, SessionsTable, VerificationsTable } from "./accounts";
import type {
  AlertReceiptsTable,
  AlertsTable,
  AllocationSchemesTable,
  AllocationsTable,
  ArmsTable,
  EligibilityChecksTable,
} from "./allocation";
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
import type { ImportBatchesTable, ImportHeadingsTable, SiteReportedCountsTable } from "./imports";
import type {
  AccountClaimsTable,
  CertificatesTable,
  RemindersTable,
  ReviewAnswersTable,
  ReviewCommentsTable,
  TrialIdentifierKeysTable,
  TrialUpdatesTable,
} from "./life-cycle";
import type { DataLocksTable, DataQueriesTable, DataQueryEntriesTable } from "./monitoring";
import type { AdverseEventsTable, AssessmentsTable, ParticipantEventsTable, ParticipantsTable } from "./participants";
import type { TrialOriginsTable } from "./origins";
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
  EligibilityCriteriaTable,
  PrescreeningTalliesTable,
  ProtocolVersionsTable,
  SiteApprovalsTable,
  SitePausesTable,
  SiteStaffTable,
  SiteStepsTable,
} from "./sites";
import type {
  DictionaryTermsTable,
  HolidaysTable,
  ReportingRulesTable,
  SafetyConfirmationsTable,
  SafetyPlansTable,
  SafetySendingsTable,
  TrialUnblindingsTable,
} from "./safety";
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
import type { TrialDocumentsTable } from "./trial-documents";
import type {
  BaselineEntriesTable,
  CalendarAddressesTable,
  ParticipantVisitsTable,
  VisitSchedulesTable,
} from "./visits";

import type { ApiTokensTable, IdempotentAnswersTable } from "./api";

import type { SearchWordsTable, TrialCountsTable } from "./search";

import type {
  DutyStatesTable,
  PortfolioCountsTable,
  SnapshotCadencesTable,
  SnapshotDisclosuresTable,
  SnapshotLooksTable,
  TrialTechniquesTable,
} from "./portfolio";
import type { PeriodicReportSendingsTable, PeriodicReportsTable } from "./periodic-reports";

import type { ExpansionGoalsTable } from "./expansion";
import type { EnrolmentForecastsTable } from "./forecasts";

/** Every table of the book, by its name in the database. */
export interface Database {
  api_tokens: ApiTokensTable;
  idempotent_answers: IdempotentAnswersTable;
  accounts: AccountsTable;
  kept_forms: KeptFormsTable;
  sessions: SessionsTable;
  credentials: CredentialsTable;
  verifications: VerificationsTable;
  role_grants: RoleGrantsTable;
  second_factors: SecondFactorsTable;
  recovery_codes: RecoveryCodesTable;
  account_links: AccountLinksTable;
  mail_outbox: MailOutboxTable;
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
  trial_documents: TrialDocumentsTable;
  trial_drafts: TrialDraftsTable;
  trial_search: TrialSearchTable;
  trial_origins: TrialOriginsTable;
  trial_counts: TrialCountsTable;
  search_words: SearchWordsTable;
  enrolment_forecasts: EnrolmentForecastsTable;
  expansion_goals: ExpansionGoalsTable;
  confirmations: ConfirmationsTable;
  submissions: SubmissionsTable;
  sites: SitesTable;
  site_steps: SiteStepsTable;
  site_pauses: SitePausesTable;
  site_staff: SiteStaffTable;
  site_approvals: SiteApprovalsTable;
  protocol_versions: ProtocolVersionsTable;
  eligibility_criteria: EligibilityCriteriaTable;
  prescreening_tallies: PrescreeningTalliesTable;
  cohorts: CohortsTable;
  enrolment_plans: EnrolmentPlansTable;
  cohort_proposals: CohortProposalsTable;
  proposal_decisions: ProposalDecisionsTable;
  reported_counts: ReportedCountsTable;
  claims: ClaimsTable;
  participants: ParticipantsTable;
  participant_events: ParticipantEventsTable;
  eligibility_checks: EligibilityChecksTable;
  arms: ArmsTable;
  allocation_schemes: AllocationSchemesTable;
  allocations: AllocationsTable;
  alerts: AlertsTable;
  alert_receipts: AlertReceiptsTable;
  responder_definitions: ResponderDefinitionsTable;
  assessments: AssessmentsTable;
  adverse_events: AdverseEventsTable;
  holidays: HolidaysTable;
  reporting_rules: ReportingRulesTable;
  safety_sendings: SafetySendingsTable;
  safety_confirmations: SafetyConfirmationsTable;
  dictionary_terms: DictionaryTermsTable;
  safety_plans: SafetyPlansTable;
  trial_unblindings: TrialUnblindingsTable;
  daily_counts: DailyCountsTable;
  audit_chains: AuditChainsTable;
  audit_events: AuditEventsTable;
  audit_payloads: AuditPayloadsTable;
  audit_roots: AuditRootsTable;
  audit_root_heads: AuditRootHeadsTable;
  outcome_releases: OutcomeReleasesTable;
  published_snapshots: PublishedSnapshotsTable;
  public_state: PublicStateTable;
  visit_schedules: VisitSchedulesTable;
  participant_visits: ParticipantVisitsTable;
  baseline_entries: BaselineEntriesTable;
  calendar_addresses: CalendarAddressesTable;
  trial_updates: TrialUpdatesTable;
  review_comments: ReviewCommentsTable;
  review_answers: ReviewAnswersTable;
  account_claims: AccountClaimsTable;
  trial_identifier_keys: TrialIdentifierKeysTable;
  certificates: CertificatesTable;
  reminders: RemindersTable;
  import_batches: ImportBatchesTable;
  import_headings: ImportHeadingsTable;
  site_reported_counts: SiteReportedCountsTable;
  portfolio_counts: PortfolioCountsTable;
  trial_techniques: TrialTechniquesTable;
  periodic_reports: PeriodicReportsTable;
  periodic_report_sendings: PeriodicReportSendingsTable;
  duty_states: DutyStatesTable;
  snapshot_cadences: SnapshotCadencesTable;
  snapshot_looks: SnapshotLooksTable;
  snapshot_disclosures: SnapshotDisclosuresTable;
  data_queries: DataQueriesTable;
  data_query_entries: DataQueryEntriesTable;
  data_locks: DataLocksTable;
}
