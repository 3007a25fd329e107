import { type Insertable, type Kysely, sql } from "kysely";
import type { MailOutboxTable } from "@db/tables/account-security";
import type { Database } from "@db/tables/database";

/** Writes a mail into the outbox, in the transaction of the act that it is about. */
export async function insertMail(db: Kysely<Database>, mail: Insertable<MailOutboxTable>): Promise<void> {
  await db.insertInto("mail_outbox").values(mail).execute();
}

/** A mail whose turn it is; `email` is null when the account that it is for is deactivated. */
export interface DueMail {
  id: number;
  email: string | null;
  language: string | null;
  template: string;
  sealedValues: string | null;
  attempts: number;
}

/**
 * Takes mails whose turn it is, oldest first, and puts off their next attempt to `again`, so that no other process takes them
 * meanwhile and a process that dies loses none.
 */
export async function lockDueMails(
  owner: Kysely<Database>,
  { now, again, most }: { now: Date; again: Date; most: number },
): Promise<DueMail[]> {
  const { rows } = await sql<DueMail>`
    update mail_outbox m set attempts = m.attempts + 1, next_attempt_at = ${again}
    from (select o.id, coalesce(o.email, a.email) as email, coalesce(o.language, a.language) as language,
        a.deactivated_at is null as open
      from mail_outbox o left join accounts a on a.id = o.account_id
      where o.state = 'waiting' and o.next_attempt_at <= ${now} and (o.valid_until is null or o.valid_until > ${now})
      order by o.next_attempt_at, o.id limit ${most} for update of o skip locked) due
    where m.id = due.id
    returning m.id, case when due.open then due.email end as email, due.language, m.template,
      m.sealed_values as "sealedValues", m.attempts
  `.execute(owner);
  return rows.toSorted((a, b) => a.id - b.id);
}

/** Notes that a mail was handed to the mail server; what it said is kept no longer. */
export async function updateMailSent(owner: Kysely<Database>, id: number, now: Date): Promise<void> {
  await owner
    .updateTable("mail_outbox")
    .set({ state: "sent", sent_at: now, sealed_values: null, fault: null })
    .where("id", "=", id)
    .execute();
}

/** Notes a failed attempt and when the next one is due; null: given up. */
export async function updateMailFailed(
  owner: Kysely<Database>,
  { id, fault, nextAttemptAt }: { id: number; fault: string; nextAttemptAt: Date | null },
): Promise<void> {
  const next = nextAttemptAt === null ? { state: "failed" } : { next_attempt_at: nextAttemptAt };
  await owner
    .updateTable("mail_outbox")
    .set({ fault, ...next })
    .where("id", "=", id)
    .execute();
}

/** Marks what can be of no use any more, such as a link that is over. */
export async function updateMailsExpired(owner: Kysely<Database>, now: Date): Promise<void> {
  await owner
    .updateTable("mail_outbox")
    .set({ state: "expired", sealed_values: null })
    .where("state", "in", ["waiting", "failed"])
    .where("valid_until", "<=", now)
    .execute();
}

/** Lets a mail that was given up be tried again at once. @returns false when it is not one of those. */
export async function updateMailWaiting(owner: Kysely<Database>, id: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await owner
    .updateTable("mail_outbox")
    .set({ state: "waiting", next_attempt_at: now, attempts: 0 })
    .where("id", "=", id)
    .where("state", "=", "failed")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A page of the outbox, newest first, without what the mails say; `before` is the last id of the page before. */
export async function listMails(owner: Kysely<Database>, { before, limit }: { before?: number; limit: number }) {
  let query = owner
    .selectFrom("mail_outbox as m")
    .leftJoin("accounts as a", "a.id", "m.account_id")
    .select(["m.id", "m.template", "m.state", "m.attempts", "m.fault"])
    .select(["m.written_at as writtenAt", "m.sent_at as sentAt"])
    .select((select) => select.fn.coalesce("m.email", "a.email").as("email"))
    .orderBy("m.id", "desc")
    .limit(limit);
  if (before !== undefined) query = query.where("m.id", "<", before);
  return query.execute();
}

/** How many mails wait to be sent. */
export async function countWaitingMails(owner: Kysely<Database>): Promise<number> {
  const { n } = await owner
    .selectFrom("mail_outbox")
    .select((select) => select.fn.countAll<number>().as("n"))
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return n;
}
