/** Said in a statement's text (`/* held *\/`) by those whose answer nobody reads: within a transaction they wait for what follows. */
export const heldMark = "/* held */";

/** Said by long ones whose answer nobody reads: within a transaction they are sent, and what follows does not wait for them. */
export const aheadMark = "/* ahead */";

/** When a statement is sent, and whether its answer is waited for. */
export type Manner = "answered" | "held" | "ahead";

/** A statement as the driver takes it. */
export interface Asked {
  name?: string;
  text: string;
  values: unknown[];
}

/** Sends statements in one piece and gives the last one's answer; throws what the first that failed was answered. */
export type Send = (statements: readonly Asked[]) => Promise<unknown>;

/** Most statements that are held back at once. */
const mostHeld = 50;

/** Most statements that are under way unanswered: the database has always one to go on with, and memory stays bounded. */
const mostAhead = 3;

const begins = /^(begin|start transaction)\b/;

/** What stands for the answer of a statement that nobody reads. */
const unread = { command: "", rowCount: 0, rows: [] };

/**
 * A way of sending that makes few round trips of a transaction: its beginning, and every held statement, go with the next
 * statement whose answer is read, or with the commit. A statement that fails unread is told by the next one whose answer is
 * read, or by the commit; the database refuses everything after it until the transaction's end, so nothing is written that
 * followed a failure. A transaction of which nothing was sent is not sent at all. Outside a transaction every statement is sent
 * and answered at once.
 */
export function togetherSender(send: Send): (asked: Asked, manner: Manner) => Promise<unknown> {
  let waiting: Asked[] = [];
  let unanswered: Promise<unknown>[] = [];
  let within = false;
  let begun = false;

  const dispatch = (asked: Asked): Promise<unknown> => {
    const statements = [...waiting, asked];
    waiting = [];
    begun = within;
    return send(statements);
  };
  const answered = async (asked: Asked): Promise<unknown> => {
    const earlier = unanswered;
    unanswered = [];
    const answer = dispatch(asked);
    if (earlier.length === 0) return answer;
    const settled = await Promise.allSettled([...earlier, answer]);
    const failed = settled.find(({ status }) => status === "rejected");
    if (failed?.status === "rejected" && asked.text !== "rollback") throw failed.reason;
    return answer;
  };
  const ahead = async (asked: Asked): Promise<unknown> => {
    const answer = dispatch(asked);
    // Told by whatever waits for it next; until then nobody holds it.
    answer.catch(() => undefined);
    unanswered.push(answer);
    if (unanswered.length >= mostAhead) await unanswered.shift();
    return unread;
  };
  const end = async (asked: Asked): Promise<unknown> => {
    if (asked.text === "rollback") waiting = [];
    const sent = begun || waiting.length > 1;
    within = false;
    if (sent) return answered(asked);
    waiting = [];
    return unread;
  };

  return (asked, manner) => {
    if (within && (asked.text === "commit" || asked.text === "rollback")) return end(asked);
    const opens = begins.test(asked.text);
    within ||= opens;
    if (within && manner === "ahead") return ahead(asked);
    if (!opens && (!within || manner === "answered" || waiting.length >= mostHeld)) return answered(asked);
    waiting.push(asked);
    return Promise.resolve(unread);
  };
}
