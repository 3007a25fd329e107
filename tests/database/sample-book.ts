import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import { systemActor } from "~/services/act";
import { publishAuditRoot } from "~/services/audit/publish-audit-root.server";

/**
 * Fills a migrated database with rows of every difficult kind: marks, quotation marks and line ends in texts, bytes,
 * instants to the microsecond, arrays, search documents, gaps in identities, audited events, one of them redacted, a daily root with its heads.
 */
export async function fillSampleBook(owner: Kysely<Database>, trials = 1200): Promise<void> {
  await sql`
    insert into accounts (id, name, email) values
      ('00000000-0000-4000-8000-000000000001', 'Nguyễn Thị "Lan"', 'lan@example.org'),
      ('00000000-0000-4000-8000-000000000002', E'O''Minh \\\\ tab\\there\\nline', 'minh@example.org')
  `.execute(owner);
  await sql`
    insert into organisations (public_id, name_en, name_vi, kind) values ('lost', 'Lost', 'Mất', 'hospital')
  `.execute(owner);
  await sql`delete from organisations`.execute(owner);
  await sql`
    insert into organisations (public_id, name_en, name_vi, kind, country)
    values ('hanoi', 'Hospital 1', 'Bệnh viện 1 🏥', 'hospital', 'VN')
  `.execute(owner);
  await sql`
    insert into trials (public_id, standing, sponsor_organisation_id, title_vi, created_at, created_by)
    select 'trial-' || i, 'cited', (select id from organisations), 'Thử nghiệm ' || i || repeat(' dài', i % 50),
      timestamptz '2026-02-03 04:05:06.000001+07' + i * interval '1 microsecond', '00000000-0000-4000-8000-000000000001'
    from generate_series(1, ${sql.lit(trials)}) i
  `.execute(owner);
  await sql`
    insert into trial_search (trial_id, public_id, standing, synthetic, countries, conditions_en, conditions_vi, listed_on, document)
    select id, public_id, standing, false, '{VN,US}', array['a "b", c', '', 'NULL'], '{}', '2026-02-03', to_tsvector('simple', title_vi)
    from trials
  `.execute(owner);
  await sql`select nextval('registration_serials'), nextval('registration_serials')`.execute(owner);
  await sql`
    select append_audit_event('trial:' || i % 7, now() + i * interval '1 ms', 'system', 'cited', sha256(i::text::bytea), '{"số":' || i || '}')
    from generate_series(1, 300) i
  `.execute(owner);
  await sql`
    update audit_payloads set salt = null, payload = null, redacted_at = now() where chain = 'trial:3' and seq = 4
  `.execute(owner);
  const now = new Date("2026-02-03T05:00:00Z");
  await owner.transaction().execute((trx) => publishAuditRoot({ trx, actor: systemActor, now }));
}

/** For each table the number of its rows and a digest of their text, whatever their order. */
export async function contentOf(owner: Kysely<Database>): Promise<Record<string, string>> {
  return owner.transaction().execute(async (trx) => {
    await sql`select set_config('TimeZone', 'UTC', true)`.execute(trx);
    const tables = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname <> 'schema_migrations' order by 1
    `.execute(trx);
    const content: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const digest = await sql<{ digest: string }>`
        select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by t::text collate "C")), '') as digest from ${sql.table(name)} t
      `.execute(trx);
      content[name] = digest.rows[0]?.digest ?? "";
    }
    return content;
  });
}
