import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { listOrganisationNames } from "@db/queries/desk-trials";
import { organisationsToStartFor } from "~/domain/access/scope";
import { sourceFault } from "~/domain/interop/mapping/source-fault";
import { parseForm } from "~/lib/parse-form";
import { readForm } from "~/lib/read-form";
import { type DeskActionWork, deskVisit, type DeskWork } from "~/services/accounts/authorised.server";
import { fetchStudy } from "~/services/interop/fetch-study.server";
import { readFileSource, type ReadSource } from "~/services/interop/read-source.server";
import { startImportedDraft } from "~/services/interop/start-imported-draft.server";

const chosen = z.object({ organisation: z.coerce.number().int(), number: z.string().max(40).optional() });

/** The organisations on whose behalf the actor may start a trial. */
export async function readTrialImport({ actor, trx }: DeskWork) {
  return { organisations: await listOrganisationNames(trx, organisationsToStartFor(actor)) };
}

function refuseAbsent(): never {
  throw sourceFault("absent", {}, "number");
}

async function sourceOf(form: FormData, ctgovUrl: string): Promise<ReadSource> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return readFileSource(await file.text());
  const number = form.get("number");
  if (typeof number === "string" && number.trim() !== "") return fetchStudy(ctgovUrl, number);
  return refuseAbsent();
}

/**
 * Reads the source that a posted form names, before any transaction: another registry may take its time, and no connection waits
 * for it. What is wrong with it is handed on, to be thrown where refusals are answered. A form that is only shown again asks nobody.
 */
export async function readPostedSource(args: ActionFunctionArgs): Promise<() => ReadSource> {
  await deskVisit(args, "trial:draft");
  if (args.context.formKept) return () => refuseAbsent();
  const form = await readForm(args.request.clone() as Request);
  try {
    const source = await sourceOf(form, args.context.settings.ctgovUrl);
    return () => source;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** Starts the draft; returns its permanent id. */
export async function importTrial(work: DeskActionWork, source: () => ReadSource): Promise<string> {
  work.form.delete("file");
  const { organisation } = parseForm(chosen, work.form);
  return startImportedDraft(work, { organisationId: organisation, source: source() });
}
