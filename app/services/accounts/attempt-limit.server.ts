/** At most `most` attempts for each key within a window that begins with the key's first attempt. */
export interface AttemptLimit {
  /**
   * Counts an attempt.
   * @returns 0 when it may be made, else the milliseconds until the key's window ends (the attempt is not counted).
   */
  take(key: string, now: Date): number;
  /** Takes back one counted attempt: it was no failure. */
  giveBack(key: string): void;
  /** Forgets the key's attempts. */
  forget(key: string): void;
}

interface Window {
  begun: number;
  attempts: number;
}

/** Keys kept at most; beyond it, windows that are over are dropped, then the oldest. */
const mostKeys = 20_000;

/**
 * A limit kept in this process's memory. An attempt is counted before it is made, so that many at once do not slip through.
 * @param most attempts, at least 1
 * @param lasts length of the window, milliseconds
 */
export function createAttemptLimit(most: number, lasts: number): AttemptLimit {
  const windows = new Map<string, Window>();

  function makeRoom(at: number): void {
    for (const [key, { begun }] of windows) if (at - begun >= lasts) windows.delete(key);
    for (const key of windows.keys()) {
      if (windows.size < mostKeys) return;
      windows.delete(key);
    }
  }

  return {
    take(key, now) {
      const at = now.getTime();
      const found = windows.get(key);
      if (!found || at - found.begun >= lasts) {
        if (windows.size >= mostKeys) makeRoom(at);
        windows.delete(key);
        windows.set(key, { begun: at, attempts: 1 });
        return 0;
      }
      if (found.attempts >= most) return found.begun + lasts - at;
      found.attempts += 1;
      return 0;
    },
    giveBack(key) {
      const found = windows.get(key);
      if (found && found.attempts > 0) found.attempts -= 1;
    },
    forget(key) {
      windows.delete(key);
    },
  };
}
