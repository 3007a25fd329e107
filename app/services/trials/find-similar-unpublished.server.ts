import type { Kysely } from "kysely";
import { z } from "zod";
import { listUnpublishedTrials } from "@db/queries/similar-trials";
import type { Database } from "@db/tables/database";
import { candidateLikeness, tellingWords, trialLikeness } from "~/domain/trials/life-cycle/likeness";
import { localText } from "~/domain/trials/local-text";
import type { TrialRecord } from "~/domain/trials/trial-record";
import { foldText } from "~/lib/fold-text";
import { likenessFacts } from "./find-similar.server";

/** How many of the trials that are not public yet are looked at, those changed last first. */
const looked = 2_000;
const mostShown = 10;

const facts = z.object({
  scientific_title: localText.nullish().catch(null),
  sponsor: localText.nullish().catch(null),
  conditions: z
    .array(z.object({ name: localText.nullish() }))
    .nullish()
    .catch(null),
  phase: z.string().nullish().catch(null),
  planned: z.number().nullish().catch(null),
  recruitment_status: z.string().nullish().catch(null),
});

const stated = (...texts: (string | null | undefined)[]): string[] =>
  texts.filter((text): text is string => Boolean(text));

/** A trial that is not public yet, as its last submission tells of it; of a draft its titles alone. */
function candidateOf(row: Awaited<ReturnType<typeof listUnpublishedTrials>>[number]) {
  const { scientific_title, sponsor, conditions, phase, planned, recruitment_status } = facts.parse(row);
  const named = (language: "en" | "vi") => (conditions ?? []).map(({ name }) => name?.[language] ?? "");
  const shown = {
    public_id: row.public_id,
    registration_number: null,
    standing: row.standing,
    title_en: row.title_en,
    title_vi: row.title_vi,
    sponsor_en: sponsor?.en ?? null,
    sponsor_vi: sponsor?.vi ?? null,
    conditions_en: named("en"),
    conditions_vi: named("vi"),
    phase: phase ?? null,
    planned: planned ?? null,
    recruitment_status: recruitment_status ?? null,
  };
  return { shown, titles: stated(row.title_en, row.title_vi, scientific_title?.en, scientific_title?.vi) };
}

/**
 * Trials that are not public yet and may be the same as a record, the likest first. Their content is the regulator's to see, once
 * they are submitted; anybody else may know only how many there are.
 */
export async function findSimilarUnpublished(db: Kysely<Database>, trialId: number, record: TrialRecord) {
  const own = likenessFacts(record);
  const words = tellingWords(own.titles);
  if (words.length === 0) return [];
  return (await listUnpublishedTrials(db, { notTrialId: trialId, limit: looked }))
    .map(candidateOf)
    .filter(({ titles }) => titles.some((title) => words.some((word) => foldText(title).includes(word))))
    .map(({ shown, titles }) => {
      const sponsors = stated(shown.sponsor_en, shown.sponsor_vi);
      const conditions = stated(...shown.conditions_en, ...shown.conditions_vi);
      return { ...shown, likeness: trialLikeness(own, { titles, sponsors, conditions }) };
    })
    .filter(({ likeness }) => likeness >= candidateLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostShown);
}
