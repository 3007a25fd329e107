import { type OpenDatabase, openDatabase } from "@db/client/open-database";
import { listTrials } from "~/services/trials/list-trials.server";

/** One statement as the app sends it. */
export interface SearchStatement {
  text: string;
  values: unknown[];
}

type QueryPlugin = Parameters<OpenDatabase["read"]["withPlugin"]>[0];

/**
 * The statements of each search, taken down from the app's own queries as they run once on the database.
 * @throws Error when a search sends none.
 */
export async function takeDownSearches(databaseUrl: string, asked: readonly string[]): Promise<SearchStatement[][]> {
  const open = await openDatabase({ databaseUrl, dataDir: "" });
  const compiler = open.read.getExecutor();
  const searches: SearchStatement[][] = [];
  try {
    for (const q of asked) {
      const sent: SearchStatement[] = [];
      const takingDown: QueryPlugin = {
        transformQuery({ node, queryId }) {
          const { sql: text, parameters } = compiler.compileQuery(node, queryId);
          sent.push({ text, values: [...parameters] });
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      };
      await listTrials(open.read.withPlugin(takingDown), new URLSearchParams({ q }));
      if (sent.length === 0) throw new Error(`The app's search for ${q} sends no statement.`);
      searches.push(sent);
    }
  } finally {
    await open.close();
  }
  return searches;
}
