import type { Kysely } from "kysely";
import * as accounts from "./0001-accounts";
import * as references from "./0002-references";
import * as trials from "./0003-trials";
import * as cohorts from "./0004-cohorts";
import * as participants from "./0005-participants";
import * as audit from "./0006-audit";
import * as publication from "./0007-publication";
import * as rowLevelSecurity from "./0008-row-level-security";
import * as sitesAndArms from "./0009-sites-and-arms";
import * as visitsAndAssessments from "./0010-visits-and-assessments";
import * as safetyAndMasking from "./0011-safety-and-masking";
import * as imports from "./0012-imports";
import * as accountSecurity from "./0013-account-security";
import * as record from "./0014-record";
import * as lifeCycle from "./0015-life-cycle";
import * as origins from "./0016-origins";
import * as api from "./0017-api";
import * as search from "./0018-search";
import * as forecasts from "./0019-forecasts";
import * as expansionGoals from "./0020-expansion-goals";
import * as portfolio from "./0021-portfolio";
import * as queriesAndLocks from "./0022-queries-and-locks";
import * as rowGuards from "./0023-row-guards";
import * as protocolParticulars from "./0024-protocol-particulars";
import * as periodicReports from "./0026-periodic-reports";
import * as quickRowGuards from "./0027-quick-row-guards";
import * as keptForms from "./0028-kept-forms";
import * as searchFacets from "./0029-search-facets";

/** One step of the schema: a stable name and what it does, inside one transaction. */
export interface Migration {
  name: string;
  up(db: Kysely<unknown>): Promise<void>;
}

/** Every step in order. A step that has landed is never edited: a change is a further step. */
export const migrations: readonly Migration[] = [
  { name: "0001-accounts", up: accounts.up },
  { name: "0002-references", up: references.up },
  { name: "0003-trials", up: trials.up },
  { name: "0004-cohorts", up: cohorts.up },
  { name: "0005-participants", up: participants.up },
  { name: "0006-audit", up: audit.up },
  { name: "0007-publication", up: publication.up },
  { name: "0008-row-level-security", up: rowLevelSecurity.up },
  { name: "0009-sites-and-arms", up: sitesAndArms.up },
  { name: "0010-visits-and-assessments", up: visitsAndAssessments.up },
  { name: "0011-safety-and-masking", up: safetyAndMasking.up },
  { name: "0012-imports", up: imports.up },
  { name: "0013-account-security", up: accountSecurity.up },
  { name: "0014-record", up: record.up },
  { name: "0015-life-cycle", up: lifeCycle.up },
  { name: "0016-origins", up: origins.up },
  { name: "0017-api", up: api.up },
  { name: "0018-search", up: search.up },
  { name: "0019-forecasts", up: forecasts.up },
  { name: "0020-expansion-goals", up: expansionGoals.up },
  { name: "0021-portfolio", up: portfolio.up },
  { name: "0022-queries-and-locks", up: queriesAndLocks.up },
  { name: "0023-row-guards", up: rowGuards.up },
  { name: "0024-protocol-particulars", up: protocolParticulars.up },
  { name: "0026-periodic-reports", up: periodicReports.up },
  { name: "0027-quick-row-guards", up: quickRowGuards.up },
  { name: "0028-kept-forms", up: keptForms.up },
  { name: "0029-search-facets", up: searchFacets.up },
];
