import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** A form that came too late: whose, for which page (path and query), and when. */
export interface KeptForm {
  accountId: string;
  path: string;
  sealed: string;
  keptAt: Date;
}

/** Keeps a form; a later one of the same page takes its place. */
export async function insertKeptForm(owner: Kysely<Database>, form: KeptForm): Promise<void> {
  const { accountId: account_id, path, sealed, keptAt: kept_at } = form;
  await owner
    .insertInto("kept_forms")
    .values({ account_id, path, sealed, kept_at })
    .onConflict((conflict) => conflict.constraint("kept_forms_pk").doUpdateSet({ sealed, kept_at }))
    .execute();
}

/** Gives a form back, once: it is kept no longer. Undefined when there is none of this page since `since`. */
export async function deleteKeptForm(
  owner: Kysely<Database>,
  { accountId, path, since }: { accountId: string; path: string; since: Date },
): Promise<string | undefined> {
  const row = await owner
    .deleteFrom("kept_forms")
    .where("account_id", "=", accountId)
    .where("path", "=", path)
    .where("kept_at", ">", since)
    .returning("sealed")
    .executeTakeFirst();
  return row?.sealed;
}

/** Deletes forms kept before `before`. */
export async function deleteOldKeptForms(owner: Kysely<Database>, before: Date): Promise<void> {
  await owner.deleteFrom("kept_forms").where("kept_at", "<", before).execute();
}
