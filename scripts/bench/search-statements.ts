import { type OpenDatabase, openDatabase } from "@db/client/open-database";
import { listTrials, searchWords } from "~/services/trials/list-trials.server";

/** One statement as the app sends it; `termsAt` is the place of the search terms among its values, -1 where it has none. */
export interface SearchStatement {
  text: string;
  values: unknown[];
  termsAt: number;
}

type QueryPlugin = Parameters<OpenDatabase["read"]["withPlugin"]>[0];

const example = "knee osteoarthritis";

/** What was typed as the terms that the app binds: each word may be a beginning. */
export function searchTerms(typed: string): string {
  return searchWords(typed)
    .map((word) => `'${word}':*`)
    .join(" & ");
}

/**
 * The statements of one search, taken down from the app's own queries as they run once on the database.
 * @throws Error when none of them binds the search terms.
 */
export async function takeDownSearch(databaseUrl: string): Promise<SearchStatement[]> {
  const sent: { sql: string; parameters: readonly unknown[] }[] = [];
  const open = await openDatabase({ databaseUrl, dataDir: "" });
  const compiler = open.read.getExecutor();
  const takingDown: QueryPlugin = {
    transformQuery({ node, queryId }) {
      sent.push(compiler.compileQuery(node, queryId));
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  try {
    await listTrials(open.read.withPlugin(takingDown), new URLSearchParams({ q: example }));
  } finally {
    await open.close();
  }
  const terms = searchTerms(example);
  const statements = sent.map(({ sql, parameters }) => ({
    text: sql,
    values: [...parameters],
    termsAt: parameters.indexOf(terms),
  }));
  if (!statements.some(({ termsAt }) => termsAt >= 0)) throw new Error("The app's search binds its terms otherwise.");
  return statements;
}
