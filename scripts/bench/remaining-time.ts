import type { RowFigures } from "./alternate-rounds";

/** Where the app's time goes, found by profile, by the beginning of a row's name. Milliseconds are of a processor's time. */
const found: Readonly<Record<string, string>> = {
  "enrolment by API":
    "database 1.5 ms (row-level security, keys and checks, counts, hash chain, commit; planned once a connection), the entry's own code with three round trips 1 ms, token, limits, body, headers and log 0.6 ms; the bare insert costs 0.4 ms with everything",
  "trial page, rendered anew":
    "14 to 21 ms a page: React with the words of some hundred fields, ten statements one after another, garbage, finding the route three times, writing the loader's data",
  "trial page, rendered before":
    "one small statement for the data's version and the answer itself, half of which is the operating system's writing; protective headers",
  "trial page, not modified": "one small statement for the data's version, protective headers",
  "search by API":
    "the process 1.5 ms: headers and limits, twenty rows of arrays to objects and JSON, the statement's making; with words a second small statement, which finds the words that begin as the last one does",
  "counts by status": "the page: about 17 ms of React and routes; the counts themselves take half a millisecond",
};

/** One line for each row that misses its goal: what its time goes to. */
export function remainingTime(rows: readonly RowFigures[]): string[] {
  return rows.flatMap(({ name, ratio, goal }) => {
    if (goal === null || ratio >= goal) return [];
    const known = Object.keys(found).find((beginning) => name.startsWith(beginning));
    return known === undefined ? [] : [`${name}: ${found[known]}.`];
  });
}
