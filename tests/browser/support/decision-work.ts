import type { DecisionKind } from "~/domain/approvals/decision-kinds";
import { fieldOf, pressButton, regionOf } from "./pressing";
import { password, type Visitor } from "./visitor";

/** A decision as its document says it. */
export interface DecisionWork {
  kind: DecisionKind;
  number: string;
  symbol: string;
  decidedOn: string;
  signatory: string;
  council: string;
  opinion: string;
  opinionOn: string;
  conditions: string;
}

const scan = { name: "decision.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };

/** Transcribes a decision, with its scan and the password, on the proposal's page that is open; gives the answer's status. */
export async function decide({ page, t }: Visitor, work: DecisionWork): Promise<number> {
  const form = regionOf(page, t("desk:decision.transcribe"));
  const type = (label: string, words: string) => fieldOf(form, label).fill(words);
  await type(t("desk:decision.council"), work.council);
  await type(t("desk:decision.councilOpinion"), work.opinion);
  await type(t("desk:decision.councilOpinionOn"), work.opinionOn);
  await form.getByRole("radio", { name: t(`words:decision.${work.kind}`), exact: true }).check();
  await type(t("desk:decision.number"), work.number);
  await type(t("desk:decision.symbol"), work.symbol);
  await type(t("desk:decision.decidedOn"), work.decidedOn);
  await type(t("desk:decision.signatory"), work.signatory);
  await type(t("desk:decision.conditions"), work.conditions);
  await fieldOf(form, t("desk:decision.scan")).setInputFiles(scan);
  await type(t("ui:form.password"), password);
  return pressButton(page, form, t("desk:decision.submit"));
}
