import { parseArgs } from "node:util";
import { runCommand } from "~/lib/command-line.server";
import { InvalidInput } from "~/lib/errors";
import { createTranslator } from "~/lib/languages/create-translator";
import { en } from "~/lib/languages/en";
import { errorText } from "~/lib/languages/error-text";
import { readDatabasePlace } from "~/lib/settings.server";
import { systemActor } from "~/services/act";
import { createAccount } from "~/services/accounts/create-account.server";
import { openDatabase } from "../db/client/open-database";
import { pendingMigrations } from "../db/migrate";
import { readPassword } from "./read-password";

const help = `npm run admin:create -- --email ADDRESS --name "NAME"

Creates an account that administers accounts (and reads no trial data) in the database of this environment
(DATABASE_OWNER_URL or DATABASE_URL; else the embedded one in DATA_DIR, while the registry is stopped).
The password, of 12 characters or more, is asked for on the terminal without showing it, or read from the first
line of standard input:  npm run admin:create -- --email ADDRESS --name "NAME" < FILE`;

function named(given: string[]): { email: string; name: string } {
  const { values } = parseArgs({ args: given, options: { email: { type: "string" }, name: { type: "string" } } });
  const { email, name } = values;
  if (email === undefined || name === undefined) throw new Error("Both --email and --name are needed; see --help.");
  return { email, name };
}

/** The faults of an input as one English sentence each. */
function inWords(error: unknown): unknown {
  if (!(error instanceof InvalidInput)) return error;
  const t = createTranslator("en", en).getFixedT("en", "errors");
  return new Error(error.issues.map(({ path, message }) => `${path}: ${errorText(t, message)}`).join("\n"));
}

const wholeRegistry = { role: "administrator", organisationId: null, trialId: null, siteId: null } as const;

await runCommand(help, 4, async (given, say) => {
  const { email, name } = named(given);
  const open = await openDatabase(readDatabasePlace());
  try {
    if ((await pendingMigrations(open.owner)).length > 0) {
      throw new Error("The database is not up to date: run npm run db:migrate first.");
    }
    const password = await readPassword("Password (12 characters or more): ", "The same again: ");
    const input = { email, name, password, grants: [wholeRegistry] };
    const now = new Date();
    await open.owner.transaction().execute((trx) => createAccount({ trx, actor: systemActor, now }, input));
    say(`The account of ${name} is created; sign in at /desk/sign-in.`);
  } catch (error) {
    throw inWords(error);
  } finally {
    await open.close();
  }
});
