import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** A value of one column; a list becomes an array of texts, null an absent value. */
export type CopyValue = string | number | boolean | null | readonly string[];

const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function text(value: CopyValue): string {
  if (value === null) return "\\N";
  const plain =
    typeof value === "object"
      ? `{${value.map((item) => `"${item.replace(/["\\]/g, (mark) => `\\${mark}`)}"`).join(",")}}`
      : String(value);
  return plain.replace(/[\\\n\r\t]/g, (mark) => escapes[mark] ?? mark);
}

/** Sends rows to a table by COPY (text format), a stream under back-pressure. */
export async function copyRows(
  client: pg.ClientBase,
  into: { table: string; columns: readonly string[] },
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  function* lines() {
    let held = "";
    for (const row of rows) {
      held += `${row.map(text).join("\t")}\n`;
      if (held.length > 65_536) {
        yield held;
        held = "";
      }
    }
    if (held !== "") yield held;
  }
  const sink = client.query(copyFrom(`copy ${into.table} (${into.columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(lines()), sink);
}
