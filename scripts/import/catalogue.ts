import type { Say } from "~/lib/command-line.server";
import { InvalidInput } from "~/lib/errors";
import { translatorFor } from "~/lib/languages/translator";
import { systemActor } from "~/services/act";
import { type CatalogueOutcome, importCatalogue } from "~/services/interop/import-catalogue.server";
import type { ReadSource } from "~/services/interop/read-source.server";
import type { OpenDatabase } from "../../db/client/open-database";

const recordsAtOnce = 250;
const charactersAtOnce = 16_000_000;
const listed = 50;

/** A record on its way into the book: where it stands in the file, and how it is read. */
export interface WaitingRecord {
  /** Line of the file, or place among its records, from 1. */
  place: number;
  size: number;
  read: () => ReadSource;
}

/** The first sentence of a refusal, in English. */
function sentenceOf(error: InvalidInput): string {
  const [key = "", query = ""] = (error.issues[0]?.message ?? "").split("?");
  const facts = Object.fromEntries(new URLSearchParams(query));
  return translatorFor("en").t(key as "errors:required", { ...facts, defaultValue: key });
}

const whyRefused = {
  borne_by_another: "a trial of this registry bears the number",
  again_in_batch: "the number stands again further down",
} as const;

/** What the whole run has come to. */
interface Tally {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  unfit: number;
  refused: string[];
}

function count(tally: Tally, outcome: CatalogueOutcome): void {
  tally.added += outcome.added.length;
  tally.changed += outcome.changed.length;
  tally.unchanged += outcome.unchanged.length;
  tally.refused.push(...outcome.refused.map(({ number, why }) => `${number}: ${whyRefused[why]}`));
}

function readBatch(batch: readonly WaitingRecord[], tally: Tally): ReadSource[] {
  return batch.flatMap(({ place, read }) => {
    tally.read += 1;
    try {
      const source = read();
      tally.unfit += source.report.counts.unfit;
      return [source];
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      tally.refused.push(`record ${place}: ${sentenceOf(error)}`);
      return [];
    }
  });
}

function report(tally: Tally, seconds: number, say: Say): number {
  for (const line of tally.refused.slice(0, listed)) say(`Refused, ${line}`);
  if (tally.refused.length > listed) say(`and ${tally.refused.length - listed} more refused`);
  say(
    `${tally.read} records read: ${tally.added} new, ${tally.changed} changed, ${tally.unchanged} unchanged, ${tally.refused.length} refused; ${tally.unfit} fields did not fit and are kept beside their record.`,
  );
  say(`${seconds.toFixed(1)} s, ${Math.round(tally.read / Math.max(seconds, 0.001))} records a second.`);
  return tally.refused.length > 0 ? 1 : 0;
}

/** Brings the records of a file into the catalogue, batch by batch, each batch one transaction. */
export async function importRecords(
  open: OpenDatabase,
  records: AsyncIterable<WaitingRecord> | Iterable<WaitingRecord>,
  reason: string,
  say: Say,
): Promise<number> {
  const started = performance.now();
  const tally: Tally = { read: 0, added: 0, changed: 0, unchanged: 0, unfit: 0, refused: [] };
  let batch: WaitingRecord[] = [];
  let size = 0;
  const store = async () => {
    const sources = readBatch(batch, tally);
    const outcome = await open.owner
      .transaction()
      .execute((trx) => importCatalogue({ trx, actor: systemActor, now: new Date() }, sources, reason));
    count(tally, outcome);
    batch = [];
    size = 0;
    say(`${tally.read} records read, ${tally.added} new, ${tally.changed} changed`);
  };
  for await (const record of records) {
    batch.push(record);
    size += record.size;
    if (batch.length >= recordsAtOnce || size >= charactersAtOnce) await store();
  }
  if (batch.length > 0) await store();
  return report(tally, (performance.now() - started) / 1_000, say);
}
