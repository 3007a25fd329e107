import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { readExpansionFacts } from "./expansion-facts.server";
import { drawExpansion } from "./draw-expansion.server";
import { expansionWords } from "./expansion-words.server";
import { recordLook } from "./response-look.server";

function shownOf(facts: Awaited<ReturnType<typeof readExpansionFacts>>, work: DeskWork) {
  const { head, proposal, goals, today, looked, looks, sets, released } = facts;
  const judged = facts.expansion?.judged ?? null;
  return {
    head,
    proposalId: proposal.id,
    goals,
    today,
    looked,
    looks,
    sets,
    released,
    all: (facts.expansion?.enrolled ?? 0) + proposal.additional,
    widths: facts.expansion?.widths ?? null,
    goalRate: judged ? judged.goal / (judged.soFar.participants + judged.more) : null,
    words: expansionWords(facts, work.language),
  };
}

/** The page without accumulating outcomes, or with released ones. */
export async function readExpansionPage(work: DeskWork) {
  return shownOf(await readExpansionFacts(work, false), work);
}

async function lookedAt(work: DeskActionWork, page: "expansion" | "expansion-pdf") {
  const facts = await readExpansionFacts(work, true);
  if (!facts.released) {
    await recordLook(work, facts.trial, { page, evaluable: facts.expansion?.evaluable ?? 0 });
  }
  return facts;
}

/** The page with the outcomes so far; the look is recorded where they are not released. */
export async function lookAtExpansion(work: DeskActionWork) {
  return shownOf(await lookedAt(work, "expansion"), work);
}

function answered(pdf: Buffer, name: string): Response {
  return new Response(new Uint8Array(pdf), {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="${name}.pdf"` },
  });
}

async function draw(facts: Awaited<ReturnType<typeof readExpansionFacts>>, work: DeskWork): Promise<Response> {
  const name = facts.head.registrationNumber ?? facts.head.publicId;
  const pdf = await drawExpansion(facts, { registryName: work.context.settings.registryName, at: work.now });
  return answered(pdf, `${name}-expansion-${facts.proposal.id}`);
}

/** The page as a PDF in both languages, as somebody sees it without a look. */
export async function printExpansion(work: DeskWork): Promise<Response> {
  return draw(await readExpansionFacts(work, false), work);
}

/** The same with the outcomes so far, once the look is recorded. */
export async function printLookedExpansion(work: DeskActionWork): Promise<Response> {
  return draw(await lookedAt(work, "expansion-pdf"), work);
}
