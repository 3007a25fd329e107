import { type Kysely, sql } from "kysely";

/**
 * Forms that arrived after their session had ended: what was typed is kept, sealed, for the same account, until it has signed
 * in again or a day is over. They are the owner's; a request reads none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kept_forms (
      account_id uuid not null,
      path text not null,
      sealed text not null,
      kept_at timestamptz not null,
      constraint kept_forms_pk primary key (account_id, path),
      constraint kept_forms_account_fk foreign key (account_id) references accounts (id),
      constraint kept_forms_path_length check (length(path) between 1 and 2000)
    );
    create index kept_forms_age_index on kept_forms (kept_at);
  `.execute(db);
}
