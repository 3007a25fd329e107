/** Said in a statement's text (`/* held *\/`) by those whose answer nobody reads: within a transaction they wait for what follows. */
export const heldMark = "/* held */";

/** A statement as the driver takes it. */
export interface Asked {
  name?: string;
  text: string;
  values: unknown[];
}

/** An answer without rows, of a statement that is yet to be sent. */
interface NoAnswer {
  command: string;
  rowCount: number;
  rows: never[];
}

/** Sends statements in one piece and gives the last one's answer; throws what the first that failed was answered. */
export type Send = (statements: readonly Asked[]) => Promise<unknown>;

/** Most statements that are held back at once. */
const mostHeld = 50;

const begins = /^(begin|start transaction)\b/;

/**
 * A way of sending that makes few round trips of a transaction: its beginning, and every held statement, go with the next
 * statement whose answer is read, or with the commit. A held statement that fails is told by what it went with; the database
 * refuses everything after it until the transaction's end, so nothing is written that followed a failure. A transaction of
 * which nothing was sent is not sent at all. Outside a transaction every statement is sent at once.
 */
export function togetherSender(send: Send): (asked: Asked, held: boolean) => Promise<unknown> {
  let waiting: Asked[] = [];
  let within = false;
  let begun = false;

  const hold = (asked: Asked): Promise<NoAnswer> => {
    waiting.push(asked);
    return Promise.resolve({ command: "", rowCount: 0, rows: [] });
  };
  const sendWith = (asked: Asked): Promise<unknown> => {
    const statements = [...waiting, asked];
    waiting = [];
    begun = within;
    return send(statements);
  };
  const end = (asked: Asked): Promise<unknown> => {
    if (asked.text === "rollback") waiting = [];
    const sent = begun || waiting.length > 1;
    within = false;
    if (sent) return sendWith(asked);
    waiting = [];
    return Promise.resolve({ command: "", rowCount: 0, rows: [] });
  };

  return (asked, held) => {
    if (begins.test(asked.text)) {
      within = true;
      return hold(asked);
    }
    if (within && (asked.text === "commit" || asked.text === "rollback")) return end(asked);
    return within && held && waiting.length < mostHeld ? hold(asked) : sendWith(asked);
  };
}
