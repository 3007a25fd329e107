import type { Kysely } from "kysely";
import { type FeedEntry, listFeedEntries } from "@db/queries/feed-entries";
import { findPublicIdByIdentifier, findPublicTrial } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { NotFound } from "~/lib/errors";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";
import { type AtomEntry, atomFeed } from "./atom-feed";

const entriesShown = 50;

/** Whose feed it is, in which language. */
export interface FeedPlace {
  registryName: string;
  /** Origin of the registry, without a closing slash. */
  publicUrl: string;
  language: Language;
}

function entryOf(entry: FeedEntry, { publicUrl, language }: FeedPlace): AtomEntry {
  const { t } = translatorFor(language);
  const own = language === "vi" ? (entry.title_vi ?? entry.title_en) : (entry.title_en ?? entry.title_vi);
  const trial = own ?? t("public:trial.untitled");
  const page = `${publicUrl}/trials/${entry.public_id}`;
  const number = String(entry.number);
  return entry.kind === "version"
    ? {
        id: `${page}#version-${number}`,
        title: trial,
        address: `${page}/history`,
        at: entry.at,
        summary: t("portfolio:atom.version", { number }),
      }
    : {
        id: `${page}/progress#snapshot-${number}`,
        title: trial,
        address: `${page}/progress`,
        at: entry.at,
        summary: t("portfolio:atom.snapshot", { number }),
      };
}

const beginning = new Date("2024-01-01T00:00:00Z");

/** What became public of the whole registry, the newest fifty; synthetic trials are not in it. */
export async function registryFeed(db: Kysely<Database>, place: FeedPlace): Promise<string> {
  const { t } = translatorFor(place.language);
  const entries = await listFeedEntries(db, { trialId: null, limit: entriesShown });
  return atomFeed({
    id: `${place.publicUrl}/feed.atom`,
    title: t("portfolio:atom.title", { registry: place.registryName }),
    author: place.registryName,
    language: place.language,
    self: `${place.publicUrl}/feed.atom?lang=${place.language}`,
    page: `${place.publicUrl}/progress`,
    since: beginning,
    entries: entries.map((entry) => entryOf(entry, place)),
  });
}

/**
 * What became public of one trial, by its permanent id or one of its numbers.
 * @throws NotFound where no public trial bears it, and for a synthetic one, which has no feed.
 */
export async function trialFeed(db: Kysely<Database>, id: string, place: FeedPlace): Promise<string> {
  const publicId = (await findPublicIdByIdentifier(db, id)) ?? id;
  const trial = await findPublicTrial(db, publicId);
  if (!trial || trial.synthetic) throw new NotFound("trial");
  const { t } = translatorFor(place.language);
  const entries = await listFeedEntries(db, { trialId: trial.id, limit: entriesShown });
  const own = place.language === "vi" ? (trial.title_vi ?? trial.title_en) : (trial.title_en ?? trial.title_vi);
  const page = `${place.publicUrl}/trials/${trial.public_id}`;
  return atomFeed({
    id: `${page}/feed.atom`,
    title: own ?? t("public:trial.untitled"),
    author: place.registryName,
    language: place.language,
    self: `${page}/feed.atom?lang=${place.language}`,
    page,
    since: trial.created_at,
    entries: entries.map((entry) => entryOf(entry, place)),
  });
}
