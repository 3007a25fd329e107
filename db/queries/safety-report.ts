import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/**
 * What a report says besides the event: site, sponsor, and of the participant sex, year of birth and the days of consent and
 * infusion. The participant's part is null for readers whom the policies give no participant.
 */
export async function getReportFacts(
  db: Kysely<Database>,
  event: { trial_id: number; site_id: number; participant_id: number },
) {
  const place = await db
    .selectFrom("sites")
    .innerJoin("organisations as hospital", "hospital.id", "sites.organisation_id")
    .innerJoin("trials", "trials.id", "sites.trial_id")
    .leftJoin("organisations as sponsor", "sponsor.id", "trials.sponsor_organisation_id")
    .select(["sites.code as site_code", "hospital.name_en as site_en", "hospital.name_vi as site_vi"])
    .select(["sponsor.name_en as sponsor_en", "sponsor.name_vi as sponsor_vi"])
    .where("sites.id", "=", event.site_id)
    .executeTakeFirstOrThrow();
  const participant = await db
    .selectFrom("participants")
    .select(["sex", "birth_year", "consented_on", "infused_on"])
    .where("id", "=", event.participant_id)
    .executeTakeFirst();
  return { ...place, participant: participant ?? null };
}
