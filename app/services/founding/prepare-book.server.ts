import type { OpenDatabase } from "@db/client/open-database";
import { hasAccounts, hasAccountsAt, hasTrials, lockPreparation } from "@db/queries/book-preparation";
import { civilDay } from "~/lib/civil-day";
import type { Settings } from "~/lib/settings.server";
import { type Act, systemActor } from "~/services/act";
import { publishAuditRoot } from "~/services/audit/publish-audit-root.server";
import { demonstrationDomain, demonstrationNotice } from "./demonstration/demonstration-accounts.server";
import { loadDemonstrationTrial } from "./demonstration/load-demonstration-trial.server";
import { switchDemonstrationAccounts } from "./demonstration/switch-demonstration-accounts.server";
import { loadFoundingRecords } from "./load-founding-records.server";

/** What of the settings decides how the book is prepared. */
export type BookSettings = Pick<Settings, "demo" | "registryName" | "suppressionThreshold">;

type Say = (line: string) => void;

async function loadFounding(act: Act, say: Say): Promise<void> {
  if (await hasTrials(act.trx)) return;
  say("The book is empty: loading the founding records.");
  await loadFoundingRecords(act, (line) => say(`Founding records: ${line}`));
}

async function loadDemonstration(act: Act, settings: BookSettings, say: Say): Promise<void> {
  if (!settings.demo || (await hasAccounts(act.trx))) return;
  say("Loading the demonstration trial (synthetic).");
  await loadDemonstrationTrial(act, settings, (line) => say(`Demonstration trial: ${line}`));
}

async function switchAccounts(act: Act, { demo }: BookSettings, say: Say): Promise<void> {
  const changed = await switchDemonstrationAccounts(act, demo);
  if (changed > 0) say(`Demonstration accounts ${demo ? "opened" : "closed"}: ${changed}.`);
}

async function publishRoot(act: Act, say: Say): Promise<void> {
  if (await publishAuditRoot(act)) say(`Published the audit root of ${civilDay(act.now)}.`);
}

/**
 * Prepares an opened, migrated book: the founding records in an empty one; under DEMO the demonstration trial and its
 * accounts in one that nobody has an account in; without DEMO those accounts are closed; today's audit root in any. Each
 * is one transaction of the system's on the owner's handle, one process at a time. What is there already is left as it is.
 * @param say gets a line for every long step.
 * @returns the lines to print once the book is open: the demonstration accounts, under DEMO.
 */
export async function prepareBook(open: OpenDatabase, settings: BookSettings, say: Say): Promise<string[]> {
  const now = new Date();
  for (const step of [
    (act: Act) => loadFounding(act, say),
    (act: Act) => loadDemonstration(act, settings, say),
    (act: Act) => switchAccounts(act, settings, say),
    (act: Act) => publishRoot(act, say),
  ]) {
    await open.owner.transaction().execute(async (trx) => {
      await lockPreparation(trx);
      await step({ trx, actor: systemActor, now });
    });
  }
  const shown = settings.demo && (await hasAccountsAt(open.owner, demonstrationDomain));
  return shown ? demonstrationNotice() : [];
}
