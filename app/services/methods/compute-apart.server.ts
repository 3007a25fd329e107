import { isMainThread, type MessagePort, parentPort, Worker, workerData } from "node:worker_threads";
import { type InputIssue, InvalidInput } from "~/lib/errors";
import { computationNamed } from "./computations";
import type { Computer, Method } from "./method";
import { issueOf } from "./read-input";

/** Computations at once, those that may wait for a place, and how long one may take, in milliseconds. */
export interface ApartLimits {
  atOnce: number;
  waiting: number;
  milliseconds: number;
}

/** Too many heavy computations wait already: answered as 429. */
export class TooBusy extends Error {
  override readonly name = "TooBusy";
  readonly status = 429;
}

interface Job {
  name: string;
  input: object;
}

type Outcome = { result: object } | { issues: InputIssue[] } | { fault: string } | "ready" | "cut";

const role = "trialbook-methods";
const startsWithin = 30_000;
const memory = { maxOldGenerationSizeMb: 512 };

/** The other thread's side: computes one job after another. */
function computeJobs(port: MessagePort): void {
  port.on("message", ({ name, input }: Job) => {
    let outcome: Outcome;
    try {
      outcome = { result: computationNamed(name)(input) };
    } catch (error) {
      outcome = error instanceof InvalidInput ? { issues: error.issues } : { fault: String(error) };
    }
    port.postMessage(outcome);
  });
  port.postMessage("ready" satisfies Outcome);
}

/** Loads a module that stands as TypeScript source, as in development and in tests. */
const loadSource = (address: string) =>
  `import("tsx/esm/api").then((tsx) => (tsx.register(), import(${JSON.stringify(address)})));`;

/** Starts this very module (in a build: the bundle that holds it) in another thread, where it only computes jobs. */
function startThread(): Worker {
  const address = import.meta.url;
  const options = { workerData: role, resourceLimits: memory };
  const thread = address.endsWith(".ts")
    ? new Worker(loadSource(address), { ...options, eval: true })
    : new Worker(new URL(address), options);
  thread.unref();
  return thread;
}

/** The thread's next message; `cut` when none comes in time or the thread ends. A thread that is cut is ended. */
function nextOutcome(thread: Worker, within: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      thread.off("message", settle).off("error", cut).off("exit", cut);
      if (outcome === "cut") void thread.terminate();
      resolve(outcome);
    };
    const cut = () => settle("cut");
    const timer = setTimeout(cut, within);
    thread.on("message", settle).on("error", cut).on("exit", cut);
  });
}

/**
 * A computer in other threads, so that the server goes on answering. At most `atOnce` threads live; each is kept for the
 * next job. A job that takes longer than allowed is cut off with its thread.
 *
 * @returns a computer that rejects with InvalidInput (the method's own, or `tooHeavy` once cut) or TooBusy.
 */
export function computerApart(limits: ApartLimits) {
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let places = limits.atOnce;

  async function takePlace(): Promise<void> {
    if (places > 0) places -= 1;
    else if (waiting.length >= limits.waiting) throw new TooBusy("Too many computations wait already.");
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leavePlace(): void {
    const next = waiting.shift();
    if (next) next();
    else places += 1;
  }

  async function readyThread(): Promise<Worker> {
    const kept = idle.pop();
    if (kept) return kept;
    const thread = startThread();
    if ((await nextOutcome(thread, startsWithin)) !== "ready") throw new Error("The computing thread did not start.");
    return thread;
  }

  async function compute(method: Pick<Method, "name" | "heavyBy">, input: object): Promise<object> {
    const thread = await readyThread();
    thread.postMessage({ name: method.name, input } satisfies Job, []);
    const outcome = await nextOutcome(thread, limits.milliseconds);
    if (outcome === "cut" || outcome === "ready") {
      const path = method.heavyBy ?? method.name;
      const facts = { seconds: limits.milliseconds / 1_000 };
      throw new InvalidInput([issueOf({ path, rule: "tooHeavy", facts })]);
    }
    idle.push(thread);
    if ("issues" in outcome) throw new InvalidInput(outcome.issues);
    if ("fault" in outcome) throw new Error(outcome.fault);
    return outcome.result;
  }

  return async (method: Pick<Method, "name" | "heavyBy">, input: object): Promise<object> => {
    await takePlace();
    try {
      return await compute(method, input);
    } finally {
      leavePlace();
    }
  };
}

/** Computes light methods at once and heavy ones apart, within the limits. */
export function computerWithin(limits: ApartLimits): Computer {
  const apart = computerApart(limits);
  return async (method, input) => (method.heavyBy === null ? method.compute(input) : apart(method, input));
}

/** The server's computer: two heavy computations at a time, eight waiting, two seconds each. */
export const computeMethod = computerWithin({ atOnce: 2, waiting: 8, milliseconds: 5_000 });

if (!isMainThread && workerData === role && parentPort) computeJobs(parentPort);
