import type { Kysely } from "kysely";
import * as accounts from "./0001-accounts";
import * as references from "./0002-references";
import * as trials from "./0003-trials";
import * as cohorts from "./0004-cohorts";
import * as participants from "./0005-participants";
import * as audit from "./0006-audit";
import * as publication from "./0007-publication";
import * as rowLevelSecurity from "./0008-row-level-security";

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
];
