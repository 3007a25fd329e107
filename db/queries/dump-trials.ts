import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { TrialRecord } from "~/domain/trials/trial-record";

/** A public trial as the dumps hold it. */
export interface DumpedTrial {
  id: number;
  public_id: string;
  standing: string;
  registration_number: string | null;
  registered_at: Date | null;
  mistaken: boolean;
  title_en: string | null;
  title_vi: string | null;
  sponsor_en: string | null;
  sponsor_vi: string | null;
  phase: string | null;
  recruitment_status: string | null;
  planned: number | null;
  enrolled: number | null;
  data_date: string | null;
  version: number;
  version_at: Date;
  sha256: Buffer;
  record: TrialRecord;
  identifiers: { identifier: string; kind: string; authority: string }[];
}

/** The next public trials after a row id, in its order, each with its current record; synthetic ones are in no dump. */
export async function listDumpedTrials(
  db: Kysely<Database>,
  { after, limit }: { after: number; limit: number },
): Promise<DumpedTrial[]> {
  const { rows } = await sql<DumpedTrial>`
    select t.id, t.public_id, t.standing, t.registration_number, t.registered_at, s.mistaken, s.title_en, s.title_vi,
      s.sponsor_en, s.sponsor_vi, s.phase, s.recruitment_status, s.planned, s.enrolled, s.data_date,
      v.number as version, v.created_at as version_at, v.sha256, v.record,
      coalesce((select jsonb_agg(jsonb_build_object('identifier', i.identifier, 'kind', i.kind, 'authority', i.authority)
        order by i.identifier) from trial_identifiers i where i.trial_id = t.id), '[]') as identifiers
    from trials t
      join trial_search s on s.trial_id = t.id
      join trial_versions v on v.trial_id = t.id and v.number = t.public_version
    where t.id > ${after} and not t.synthetic
    order by t.id limit ${limit}
  `.execute(db);
  return rows;
}
