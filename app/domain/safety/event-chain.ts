/** What an entry must say for entries of one event to be put together. */
export interface ChainEntry {
  participant_id: number;
  number: number;
  corrects: number | null;
}

/** One adverse event: its first entry's number, by which it is known, its entries in order, and the one that stands. */
export interface EventChain<Entry extends ChainEntry> {
  root: number;
  entries: Entry[];
  standing: Entry;
}

/**
 * Entries put together by event: an entry that corrects or completes another belongs to the event of that one. An entry that
 * names one which is not there is an event of its own. Entries are expected in the order of their numbers.
 */
export function eventChains<Entry extends ChainEntry>(entries: readonly Entry[]): EventChain<Entry>[] {
  const byEntry = new Map<string, EventChain<Entry>>();
  const chains: EventChain<Entry>[] = [];
  for (const entry of entries) {
    const earlier = entry.corrects === null ? undefined : byEntry.get(`${entry.participant_id} ${entry.corrects}`);
    const chain = earlier ?? { root: entry.number, entries: [], standing: entry };
    chain.entries.push(entry);
    chain.standing = entry;
    if (!earlier) chains.push(chain);
    byEntry.set(`${entry.participant_id} ${entry.number}`, chain);
  }
  return chains;
}
