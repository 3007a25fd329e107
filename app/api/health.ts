import type { RequestHandler } from "express";

/** What `/readyz` asks of the process; each question may fail, which counts as "not ready". */
export interface ReadinessQuestions {
  /** True from the moment the process has been told to stop. */
  stopping(): boolean;
  /** Resolves when the database answers. */
  databaseAnswers(): Promise<unknown>;
  /** Names of the migrations that this code has and the database lacks. */
  pendingMigrations(): Promise<readonly string[]>;
}

/** Why a process is not ready to take requests; none: it is. */
export type Unreadiness = "stopping" | "database" | "migrations";

const answerWithin = 2_000;

/** Rejects when `work` takes longer than two seconds. */
function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), answerWithin);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function unreadiness(questions: ReadinessQuestions): Promise<Unreadiness | undefined> {
  if (questions.stopping()) return "stopping";
  try {
    await inTime(questions.databaseAnswers());
    const pending = await inTime(questions.pendingMigrations());
    return pending.length > 0 ? "migrations" : undefined;
  } catch {
    return "database";
  }
}

/** `GET /healthz`: the process runs and answers; nothing else is asked. */
export const answerHealth: RequestHandler = (_req, res) => {
  res.set("Cache-Control", "no-store").json({ status: "ok" });
};

/** `GET /readyz`: 200 when the database answers, is migrated and the process is not stopping; else 503 and which of them. */
export function answerReadiness(questions: ReadinessQuestions): RequestHandler {
  return async (_req, res) => {
    const reason = await unreadiness(questions);
    res.set("Cache-Control", "no-store").status(reason ? 503 : 200);
    res.json(reason ? { status: "unavailable", reason } : { status: "ready" });
  };
}
