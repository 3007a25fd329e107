import { parse } from "csv-parse/sync";
import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import {
  insertTerms,
  isOthersDictionary,
  listDictionaries,
  listDictionaryTerms,
  listTermsOfCodes,
} from "@db/queries/dictionary-terms";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { type DictionaryRow, dictionaryRows } from "~/domain/safety/dictionary-rows";
import { Forbidden, InvalidInput, RuleViolation } from "~/lib/errors";
import { foldText } from "~/lib/fold-text";
import { parseForm } from "~/lib/parse-form";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { deskHead } from "~/services/desk/trial-head";

const mostBytes = 950_000;
const mostShown = 50;
const form = z.object({ dictionary: z.string().max(80) });

/** The rows of a CSV in UTF-8, its separator (comma, semicolon or tab) as found in its first line. */
function cellsOf(text: string): string[][] {
  const first = text.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = [";", "\t", ","].find((sign) => first.includes(sign)) ?? ",";
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch {
    throw new InvalidInput([{ path: "file", message: "fileUnreadable" }]);
  }
}

async function rowsOf(file: FormDataEntryValue | null): Promise<DictionaryRow[]> {
  if (!(file instanceof File) || file.size === 0) throw new InvalidInput([{ path: "file", message: "required" }]);
  if (file.size > mostBytes) throw new InvalidInput([{ path: "file", message: "fileTooLarge?max=0.9" }]);
  const { rows, faults } = dictionaryRows(cellsOf(await file.text()));
  if (faults.length > 0) throw new InvalidInput(faults.map((message) => ({ path: "file", message })));
  return rows;
}

/** The dictionaries of the organisation that sponsors a trial, and the terms that were asked for. */
export async function readDictionaries({ actor, trx, scope, params, request }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const asked = (new URL(request.url).searchParams.get("q") ?? "").trim();
  const organisationId = trial.sponsor_organisation_id;
  const folded = foldText(asked).slice(0, 80);
  return {
    head: deskHead(trial),
    asked,
    dictionaries: organisationId === null ? [] : await listDictionaries(trx, organisationId),
    terms:
      organisationId === null || folded === "" ? [] : await listDictionaryTerms(trx, organisationId, folded, mostShown),
    loads: organisationId !== null && reachesTrial(scopeOf(actor, "safety:configure"), trial),
  };
}

/** Refuses what would change a dictionary that other trials of the organisation use: another's name, a code with other words. */
async function refuseChange(
  { trx, actor }: DeskActionWork,
  named: { organisationId: number; dictionary: string },
  rows: readonly DictionaryRow[],
): Promise<void> {
  if (await isOthersDictionary(trx, named, actor.accountId))
    throw new InvalidInput([{ path: "dictionary", message: "dictionaryStands" }]);
  const given = new Map(rows.map(({ code, term, organClass }) => [code, `${term}\n${organClass}`]));
  const standing = await listTermsOfCodes(trx, named, [...given.keys()]);
  const other = standing.filter(({ code, term, organ_class }) => given.get(code) !== `${term}\n${organ_class}`);
  const [first] = other;
  if (!first) return;
  const message = `dictionaryDiffers?count=${other.length}&code=${encodeURIComponent(first.code)}`;
  throw new InvalidInput([{ path: "dictionary", message }]);
}

/**
 * Loads a dictionary of terms (code, term, organ class) for the organisation that sponsors the trial: all rows or none. A large
 * one comes in several files under one name; a new version stands beside the old under a name of its own, because the
 * organisation's other trials code with what is there.
 * @throws InvalidInput naming every faulty row, a file that is no CSV, a name that is another's, codes that stand with other
 * words; RuleViolation for a trial without a sponsor.
 */
export async function loadDictionaryFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  if (!reachesTrial(work.scope, trial)) throw new Forbidden("safety:configure");
  const organisationId = trial.sponsor_organisation_id;
  if (organisationId === null) throw new RuleViolation("no_sponsor");
  const file = work.form.get("file");
  work.form.delete("file");
  const { dictionary } = parseForm(form, work.form);
  const rows = await rowsOf(file);
  await refuseChange(work, { organisationId, dictionary }, rows);
  await insertTerms(
    work.trx,
    rows.map(({ code, term, organClass }) => ({
      organisation_id: organisationId,
      dictionary,
      code,
      term,
      organ_class: organClass,
      folded: foldText(term),
      loaded_by: accountIdOf(work),
      loaded_at: work.now,
    })),
  );
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "safety.dictionary-loaded",
    entity: "organisation",
    id: String(organisationId),
    changes: [{ field: dictionary, from: null, to: rows.length }],
  });
}
