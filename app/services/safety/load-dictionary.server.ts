import { parse } from "csv-parse/sync";
import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listDictionaries, listDictionaryTerms, removeDictionary, storeTerms } from "@db/queries/dictionary-terms";
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
const form = z.object({ dictionary: z.string().max(80), keep: z.enum(["on"]).optional() });

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

/**
 * Loads a dictionary of terms (code, term, organ class) for the organisation that sponsors the trial, in the place of what it had
 * loaded under that name, or beside it (`keep`). All rows or none.
 * @throws InvalidInput naming every faulty row, or a file that is no CSV; RuleViolation for a trial without a sponsor.
 */
export async function loadDictionaryFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  if (!reachesTrial(work.scope, trial)) throw new Forbidden("safety:configure");
  const organisationId = trial.sponsor_organisation_id;
  if (organisationId === null) throw new RuleViolation("no_sponsor");
  const file = work.form.get("file");
  work.form.delete("file");
  const { dictionary, keep } = parseForm(form, work.form);
  const rows = await rowsOf(file);
  if (keep === undefined) await removeDictionary(work.trx, organisationId, dictionary);
  await storeTerms(
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
