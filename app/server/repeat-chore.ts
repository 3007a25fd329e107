import type { Logger } from "pino";
import { describeFault } from "~/server/faults";

/** Work that the server does again and again while it runs. */
export interface Chore {
  /** What it is, as the log names it when a round fails. */
  what: string;
  /** Milliseconds between two rounds. */
  every: number;
  /** Do a first round at once, not after the first pause. */
  atOnce?: boolean;
  round(): Promise<void>;
}

/**
 * Does a chore again and again. A round that outlasts the pause is not overtaken by the next; a failing one is logged and tried
 * again. The process is not kept alive for it.
 * @returns the function that ends it, once a round under way has ended.
 */
export function repeatChore({ what, every, atOnce = false, round }: Chore, log: Logger): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const go = () => {
    underWay ??= round()
      .catch((error: unknown) => log.error({ fault: describeFault(error) }, `${what} failed; it is tried again`))
      .finally(() => (underWay = undefined));
  };
  if (atOnce) go();
  const timer = setInterval(go, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
