import type { Request, Response } from "express";
import { listParameters } from "./list-parameters";
import type { BodyAnswer, ListAnswer, Operation } from "./operation";
import { fieldsOf, sendList } from "./send-list";

/** Sends what an operation gave: a list in the shape and with the fields asked for, or one thing as JSON. */
export function sendAnswer(
  req: Request,
  res: Response,
  given: { operation: Operation; query: Record<string, unknown>; answer: ListAnswer | BodyAnswer },
): void {
  const { operation, query, answer } = given;
  if ("rows" in answer) {
    const list = listParameters.parse(query);
    sendList(req, res, answer, { list, fields: fieldsOf(operation.answer, list.fields) });
    return;
  }
  if (answer.location !== undefined) res.location(answer.location);
  res.status(answer.status ?? 200).json(answer.body);
}
