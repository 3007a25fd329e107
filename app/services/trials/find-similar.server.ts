import type { Kysely } from "kysely";
import { listTrialsWithWords } from "@db/queries/similar-trials";
import type { Database } from "@db/tables/database";
import {
  candidateLikeness,
  type LikenessFacts,
  tellingWords,
  trialLikeness,
} from "~/domain/trials/life-cycle/likeness";
import type { LocalText } from "~/domain/trials/local-text";
import type { TrialRecord } from "~/domain/trials/trial-record";

type Candidate = Awaited<ReturnType<typeof listTrialsWithWords>>[number];

/** How many of the closest trials by words are compared, and how many candidates are shown at most. */
const compared = 100;
const mostShown = 10;

const stated = (...texts: (string | null | undefined)[]): string[] =>
  texts.filter((text): text is string => Boolean(text));
const both = (text: LocalText | undefined): string[] => stated(text?.en, text?.vi);

/** What of a record is compared when duplicates are looked for. */
export function likenessFacts({ identification, responsibility, design }: TrialRecord): LikenessFacts {
  return {
    titles: [...both(identification.publicTitle), ...both(identification.scientificTitle)],
    sponsors: both(responsibility.primarySponsor),
    conditions: design.conditions.flatMap(({ name }) => both(name)),
  };
}

function factsOf(candidate: Candidate): LikenessFacts {
  return {
    titles: stated(candidate.title_en, candidate.title_vi),
    sponsors: stated(candidate.sponsor_en, candidate.sponsor_vi),
    conditions: [...candidate.conditions_en, ...candidate.conditions_vi].filter((name) => name !== ""),
  };
}

/**
 * Public trials that may be the same as a draft by title, sponsor and condition, the likest first, each with its likeness from 0
 * to 1. They warn; they refuse nothing.
 */
export async function findSimilarTrials(db: Kysely<Database>, trialId: number, record: TrialRecord) {
  const own = likenessFacts(record);
  const words = tellingWords(own.titles);
  const found = await listTrialsWithWords(db, { words, notTrialId: trialId, limit: compared });
  return found
    .map((candidate) => ({ ...candidate, likeness: trialLikeness(own, factsOf(candidate)) }))
    .filter(({ likeness }) => likeness >= candidateLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostShown);
}
