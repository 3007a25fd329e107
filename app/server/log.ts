import { type DestinationStream, type Logger, pino, stdTimeFunctions } from "pino";

/** Lines wait for others at most so long, in milliseconds, and until so many characters are together. */
const longestWait = 100;
const together = 8_192;

const warning = 40;

/**
 * Standard output, written to once for the lines of a moment: a write for each line took a quarter of the time of a page that is
 * sent from memory. A warning or an error is written at once, with all before it; what waits when the process ends is written then.
 */
function gatheredOutput(): DestinationStream {
  const output = pino.destination({ sync: true, minLength: together });
  let due: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(due);
    due = undefined;
    output.flushSync();
  };
  process.once("exit", flush);
  return {
    // pino tells the level of each line to a destination that bears this mark.
    [Symbol.for("pino.metadata")]: true,
    lastLevel: 0,
    write(line: string) {
      output.write(line);
      if (this.lastLevel >= warning) flush();
      else due ??= setTimeout(flush, longestWait).unref();
    },
  } as DestinationStream & { lastLevel: number };
}

/**
 * A log of one JSON object a line, on standard output unless told otherwise. It names requests, paths and ids; never
 * an address, a cookie, a query, a body or a person.
 */
export function createLog(destination: DestinationStream = gatheredOutput()): Logger {
  return pino({ base: null, timestamp: stdTimeFunctions.isoTime }, destination);
}

/** The log of this process; its level is set once at the start. */
export const log = createLog();
