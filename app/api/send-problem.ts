import type { Response } from "express";
import { problem, problemMediaType, type ProblemDetails, problemOf } from "~/lib/problem-details";

function send(res: Response, details: ProblemDetails): void {
  const instance = res.req.originalUrl.split("?", 1)[0];
  res.status(details.status).set("Cache-Control", "no-store").type(problemMediaType);
  res.send(JSON.stringify({ ...details, instance }));
}

/** Answers with a problem of the given status; `detail` is one English sentence. */
export function sendProblem(res: Response, status: number, detail?: string): void {
  send(res, problem(status, detail));
}

/** Answers with the problem that an error stands for. Whether it is a fault to be logged is the caller's to decide. */
export function sendProblemOf(res: Response, error: unknown): void {
  send(res, problemOf(error));
}
