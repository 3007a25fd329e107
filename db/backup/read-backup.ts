import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { type BackupHeader, type BackupTable, formatName, formatVersion } from "./format";

const headerSchema = z.object({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  madeAt: z.string(),
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string() })).min(1),
      rows: z.int().min(0),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.int().nullable() })),
});

const trailerSchema = z.object({ sha256: z.string() });

/** The lines of a gzip file of UTF-8 text, without their line feeds, streaming. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = pipeline(createReadStream(file), createGunzip(), () => undefined);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let kept = "";
  for await (const chunk of source as AsyncIterable<Buffer>) {
    const lines = (kept + decoder.decode(chunk, { stream: true })).split("\n");
    kept = lines.pop() ?? "";
    yield* lines;
  }
  if (kept + decoder.decode() !== "") throw new Error("it ends within a line");
}

function parsed<T>(schema: z.ZodType<T>, line: string | undefined): T | undefined {
  try {
    return schema.parse(JSON.parse(line ?? ""));
  } catch {
    return undefined;
  }
}

async function checkLines(lines: AsyncGenerator<string>): Promise<BackupHeader> {
  const hash = createHash("sha256");
  const next = async () => (await lines.next()).value as string | undefined;
  const first = await next();
  const header = parsed(headerSchema, first);
  if (first === undefined || !header) throw new Error(`it is not a Trialbook backup of format ${formatVersion}`);
  hash.update(`${first}\n`, "utf8");
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  for (let row = 0; row < rows; row += 1) {
    const line = await next();
    if (line === undefined) throw new Error("it is cut short");
    hash.update(line, "utf8").update("\n");
  }
  const trailer = parsed(trailerSchema, await next());
  if (!trailer || (await next()) !== undefined) throw new Error("its rows are not as many as its header says");
  if (trailer.sha256 !== hash.digest("hex")) throw new Error("its content does not match its SHA-256");
  return header;
}

/**
 * Reads a backup to its end and checks its form, its numbers of rows and its SHA-256, in constant memory.
 * @returns the header.
 * @throws Error with a sentence naming the file and what is wrong with it.
 */
export async function checkBackup(file: string): Promise<BackupHeader> {
  try {
    return await checkLines(linesOf(file));
  } catch (cause) {
    throw new Error(`${file} cannot be restored: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      cause,
    });
  }
}

const batchRows = 500;
const batchCharacters = 1_000_000;

/** Some rows of one table, each as its JSON array. */
export interface RowBatch {
  table: BackupTable;
  lines: string[];
}

/** The rows of a checked backup in batches of at most 500, or fewer when they are long. */
export async function* readRowBatches(file: string, header: BackupHeader): AsyncGenerator<RowBatch> {
  const lines = linesOf(file);
  await lines.next();
  for (const table of header.tables) {
    let batch: string[] = [];
    let characters = 0;
    for (let row = 0; row < table.rows; row += 1) {
      const line = (await lines.next()).value as string;
      batch.push(line);
      characters += line.length;
      if (batch.length < batchRows && characters < batchCharacters) continue;
      yield { table, lines: batch };
      batch = [];
      characters = 0;
    }
    if (batch.length > 0) yield { table, lines: batch };
  }
  await lines.return(undefined);
}
