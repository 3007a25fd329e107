import { setTimeout as pause } from "node:timers/promises";
import { nctForm } from "~/domain/interop/ctgov/registry-numbers";
import { sourceFault } from "~/domain/interop/mapping/source-fault";
import { longestRecord, readJsonSource, type ReadSource } from "./read-source.server";

/** How long one try may take, and how long to wait before each further one, in milliseconds. */
export interface Patience {
  timeout: number;
  waits: readonly number[];
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

async function textOf(answer: Response): Promise<string> {
  const { host } = new URL(answer.url);
  if (Number(answer.headers.get("content-length") ?? 0) > longestRecord)
    throw sourceFault("strangeAnswer", { host }, "number");
  try {
    return await answer.text();
  } catch {
    throw sourceFault("offline", { host }, "number");
  }
}

/**
 * Fetches a study from ClinicalTrials.gov (API v2, `GET /studies/{number}`) and reads it. An answer of 429 or 5xx, and none at
 * all, is asked for again twice.
 * @param base the API's address, without a closing slash.
 * @throws InvalidInput at `number`: `numberForm`, `notThere`, `busy`, `offline`, `strangeAnswer`, each with what to do.
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
  const text = await textOf(answer);
  try {
    return readJsonSource(text);
  } catch {
    throw sourceFault("strangeAnswer", { host }, "number");
  }
}
