import type { OpenDatabase } from "@db/client/open-database";

/** A registered trial `sample-trial` with the site HN, for grants. */
export async function addSampleTrial(
  open: OpenDatabase,
): Promise<{ trialId: number; publicId: string; siteId: number }> {
  const organisation = await open.owner
    .insertInto("organisations")
    .values({ public_id: "sample-hospital", name_en: "Hospital", name_vi: "Bệnh viện", kind: "hospital" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const publicId = "sample-trial";
  const trial = await open.owner
    .insertInto("trials")
    .values({ public_id: publicId, standing: "draft", sponsor_organisation_id: organisation.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  const site = await open.owner
    .insertInto("sites")
    .values({ trial_id: trial.id, organisation_id: organisation.id, code: "HN" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { trialId: trial.id, publicId, siteId: site.id };
}
