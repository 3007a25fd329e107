import type { Request, RequestHandler, Response } from "express";

/** An endpoint as an asynchronous function: what it throws, at once or later, is answered as a problem. */
export function endpoint(answer: (req: Request, res: Response) => Promise<unknown>): RequestHandler {
  return (req, res, next) => {
    void (async () => answer(req, res))().catch(next);
  };
}
