import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** One statement as the app sends it. */
export interface AppStatement {
  text: string;
  values: unknown[];
}

type QueryPlugin = Parameters<Kysely<Database>["withPlugin"]>[0];

/**
 * The statements that a read sends, taken down as it runs once on the database.
 * @throws Error when it sends none.
 */
export async function takeDown(
  read: Kysely<Database>,
  ask: (db: Kysely<Database>) => Promise<unknown>,
): Promise<AppStatement[]> {
  const compiler = read.getExecutor();
  const sent: AppStatement[] = [];
  const takingDown: QueryPlugin = {
    transformQuery({ node, queryId }) {
      const { sql: text, parameters } = compiler.compileQuery(node, queryId);
      sent.push({ text, values: [...parameters] });
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  await ask(read.withPlugin(takingDown));
  if (sent.length === 0) throw new Error("The app's read sends no statement.");
  return sent;
}
