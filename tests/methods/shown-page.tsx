import { MethodFacts } from "~/components/methods/method-facts";
import { MethodForm } from "~/components/methods/method-form";
import { MethodFormula } from "~/components/methods/method-formula";
import { MethodResult } from "~/components/methods/method-result";
import type { Language } from "~/lib/languages/languages";
import { type ShownMethod, showMethod } from "~/services/methods/show-method.server";
import { markup } from "../components/render-page-part";
import { patientComputer } from "./patient-computer";

/** What a method's page shows for a query, as data and as the markup of its parts. */
export async function shownPage(
  name: string,
  language: Language,
  query: Record<string, string> = {},
): Promise<{ shown: ShownMethod; html: string }> {
  const shown = await showMethod(name, new URLSearchParams(query), language, patientComputer);
  const { title, purpose, fields, answer } = shown;
  const html = markup(
    <>
      <h1>{title}</h1>
      <p>{purpose}</p>
      <MethodForm action={`/methods/${name}`} fields={fields} />
      {answer !== null && <MethodResult {...answer} />}
      <MethodFacts {...shown} formula={<MethodFormula name={name} />} />
    </>,
    language,
  );
  return { shown, html };
}
