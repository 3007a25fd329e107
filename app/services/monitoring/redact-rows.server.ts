import { listTypedTexts, type TypedTable, typedTexts, updateTypedTexts } from "@db/queries/redactions";
import { isFreeText } from "~/domain/monitoring/free-text";
import { redactMembers, redactText } from "~/domain/monitoring/redact-text";
import { findInstrument } from "~/domain/outcomes/instruments/catalogue";
import type { JsonValue } from "~/lib/canonical-json";
import type { Act } from "~/services/act";
import { openSealedText, sealText } from "~/services/sealing.server";

const everyMember = (): boolean => true;

/** The members of answers: choices of a measure's items are codes; a reason beside them, or another measure's answer, was typed. */
export function redactAnswers(answers: JsonValue, instrument: string | null, phrase: string): JsonValue {
  const items = (instrument === null ? undefined : findInstrument(instrument))?.items ?? [];
  return redactMembers(answers, phrase, (member) => !items.some(({ code }) => code === member));
}

function redactSealed(sealed: string, redact: (opened: string) => string): string {
  const opened = openSealedText(sealed);
  const marked = redact(opened);
  return marked === opened ? sealed : sealText(marked);
}

/** What a column holds, with the phrase redacted where it was typed freely. */
function redacted(column: string, value: JsonValue, instrument: string | null, phrase: string): JsonValue {
  if (column === "details") return redactMembers(value, phrase, isFreeText);
  if (column === "answers") return redactAnswers(value, instrument, phrase);
  if (typeof value !== "string") return value;
  if (column === "site_number_sealed") return redactSealed(value, (text) => redactText(text, phrase));
  if (column !== "particulars_sealed") return redactText(value, phrase);
  return redactSealed(value, (text) =>
    JSON.stringify(redactMembers(JSON.parse(text) as JsonValue, phrase, everyMember)),
  );
}

async function redactTable(act: Act, table: TypedTable, participantId: number, phrase: string): Promise<number> {
  let rows = 0;
  for (const { id, instrument, texts } of await listTypedTexts(act.trx, table, participantId)) {
    const changed = Object.entries(texts).flatMap(([column, value]) => {
      const now = redacted(column, value, instrument, phrase);
      return JSON.stringify(now) === JSON.stringify(value) ? [] : [[column, now] as const];
    });
    if (changed.length === 0) continue;
    await updateTypedTexts(act.trx, table, id, Object.fromEntries(changed));
    rows += 1;
  }
  return rows;
}

/** Replaces the phrase in whatever was typed freely of a participant; returns how many rows held it. */
export async function redactRows(act: Act, participantId: number, phrase: string): Promise<number> {
  let rows = 0;
  for (const table of Object.keys(typedTexts) as TypedTable[]) {
    rows += await redactTable(act, table, participantId, phrase);
  }
  return rows;
}
