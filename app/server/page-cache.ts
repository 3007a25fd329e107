/** A page as it was rendered: complete and the same for everybody who asks in its language. */
export interface RenderedAnswer {
  status: number;
  headers: [string, string][];
  body: Buffer;
}

/** Rendered pages of one edition, the least recently read given up first. */
export interface PageCache {
  /** The page kept under the key for this edition; undefined when there is none. */
  get(edition: string, key: string): RenderedAnswer | undefined;
  /** Keeps a page. A page of another edition than the last one asked for replaces all that is kept. */
  keep(edition: string, key: string, page: RenderedAnswer): void;
}

/** What an entry costs beside its body: key, headers, bookkeeping (a generous estimate, in bytes). */
const overhead = 1_024;

/** A cache of at most `limit` bytes; a single page above an eighth of it is not kept. */
export function createPageCache(limit: number): PageCache {
  const pages = new Map<string, RenderedAnswer>();
  let current = "";
  let size = 0;
  const sizeOf = (key: string, page: RenderedAnswer) => page.body.length + 2 * key.length + overhead;

  function turnTo(edition: string): void {
    if (edition === current) return;
    pages.clear();
    size = 0;
    current = edition;
  }

  function drop(key: string): void {
    const page = pages.get(key);
    if (page && pages.delete(key)) size -= sizeOf(key, page);
  }

  return {
    get(edition, key) {
      turnTo(edition);
      const page = pages.get(key);
      if (page) {
        pages.delete(key);
        pages.set(key, page);
      }
      return page;
    },
    keep(edition, key, page) {
      turnTo(edition);
      const cost = sizeOf(key, page);
      if (cost > limit / 8) return;
      drop(key);
      pages.set(key, page);
      size += cost;
      for (const oldest of pages.keys()) {
        if (size <= limit) break;
        drop(oldest);
      }
    },
  };
}
