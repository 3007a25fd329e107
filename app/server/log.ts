import { type DestinationStream, type Logger, pino, stdTimeFunctions } from "pino";

/**
 * A log of one JSON object a line, on standard output unless told otherwise. It names requests, paths and ids; never
 * an address, a cookie, a query, a body or a person.
 */
export function createLog(destination?: DestinationStream): Logger {
  return pino({ base: null, timestamp: stdTimeFunctions.isoTime }, destination);
}

/** The log of this process; its level is set once at the start. */
export const log = createLog();
