import { setTimeout as pause } from "node:timers/promises";
import { nctForm } from "~/domain/interop/ctgov/registry-numbers";
import { sourceFault } from "~/domain/interop/mapping/source-fault";
import { longestRecord, readJsonSource, type ReadSource } from "./read-source.server";

/** How long one try may take, and how long to wait before each further one, in milliseconds. */
export interface Patience {
  timeout: number;
  waits: readonly number[];
  /** The most bytes that are read of an answer; the longest record that is taken in where it is left out. */
  most?: number;
}

const usual: Patience = { timeout: 10_000, waits: [500, 2_000] };

const tryAgain = (status: number) => status === 429 || status >= 500;

/** One answer; null when nobody answered in time. */
async function ask(address: string, timeout: number): Promise<Response | null> {
  try {
    return await fetch(address, { signal: AbortSignal.timeout(timeout), headers: { accept: "application/json" } });
  } catch {
    return null;
  }
}

/** Lets go of an answer; whether its sender notices is not waited for. */
function letGo(body: Response["body"] | ReadableStreamDefaultReader<Uint8Array>): null {
  void body?.cancel().catch(() => undefined);
  return null;
}

/** The parts of an answer as they come; null as soon as they are together longer than `most` bytes: the rest is not read. */
async function readWithin(answer: Response, most: number): Promise<Uint8Array[] | null> {
  if (Number(answer.headers.get("content-length") ?? 0) > most) return letGo(answer.body);
  const reader = answer.body?.getReader();
  const parts: Uint8Array[] = [];
  for (let length = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) return letGo(reader);
    parts.push(value);
  }
  return parts;
}

async function textOf(answer: Response, host: string, most: number): Promise<string> {
  const parts = await readWithin(answer, most).catch(() => {
    throw sourceFault("offline", { host }, "number");
  });
  if (!parts) throw sourceFault("answerTooLarge", { host, megabytes: Math.ceil(most / 1_048_576) }, "number");
  return Buffer.concat(parts).toString("utf8");
}

/**
 * Fetches a study from ClinicalTrials.gov (API v2, `GET /studies/{number}`) and reads it. An answer of 429 or 5xx, and none at
 * all, is asked for again twice.
 * @param base the API's address, without a closing slash.
 * @throws InvalidInput at `number`: `numberForm`, `notThere`, `busy`, `offline`, `answerTooLarge`, `strangeAnswer`, each with what
 * to do.
 */
export async function fetchStudy(base: string, number: string, patience: Patience = usual): Promise<ReadSource> {
  const asked = number.trim().toUpperCase();
  if (!nctForm.test(asked)) throw sourceFault("numberForm", {}, "number");
  const address = `${base}/studies/${asked}?format=json`;
  const { host } = new URL(base);
  let answer = await ask(address, patience.timeout);
  for (const wait of patience.waits) {
    if (answer && !tryAgain(answer.status)) break;
    await pause(wait);
    answer = await ask(address, patience.timeout);
  }
  if (!answer) throw sourceFault("offline", { host }, "number");
  if (answer.status === 404 || answer.status === 400) throw sourceFault("notThere", { number: asked }, "number");
  if (tryAgain(answer.status)) throw sourceFault("busy", { host, status: answer.status }, "number");
  if (!answer.ok) throw sourceFault("strangeAnswer", { host }, "number");
  const text = await textOf(answer, host, patience.most ?? longestRecord);
  try {
    return readJsonSource(text);
  } catch {
    throw sourceFault("strangeAnswer", { host }, "number");
  }
}
