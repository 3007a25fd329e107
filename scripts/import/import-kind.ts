import type { Say } from "~/lib/command-line.server";

/** One kind of file that the command brings in: what follows its name, and what it does; a number is the exit code. */
export interface ImportKind {
  usage: string;
  run(given: string[], say: Say): Promise<number | void>;
}
