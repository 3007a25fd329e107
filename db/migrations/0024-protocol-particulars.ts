import { type Kysely, sql } from "kysely";

/**
 * What a protocol asks beside its criteria: whether age in months and the month of majority are held, and after how many days a
 * response is confirmed (28 in RECIST 1.1, section 4.3). What is held of a person's age is sealed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table protocol_versions
      add column asks_age_months boolean not null default false,
      add column asks_majority_month boolean not null default false,
      add column confirm_response_days integer not null default 28,
      add constraint protocol_versions_confirm_response_check check (confirm_response_days between 1 and 366);

    alter table participants add column age_sealed text;
  `.execute(db);
}
