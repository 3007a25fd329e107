import type { RequestHandler } from "express";
import { sendProblem } from "~/api/send-problem";

/**
 * Ends an upload of more than `most` bytes: 413 at once, and the connection is closed, in the place of reading on to an end that
 * may never come. Stands right before whatever reads the body.
 */
export function boundUpload(most: number): RequestHandler {
  return (req, res, next) => {
    let seen = 0;
    const count = (chunk: Buffer) => {
      seen += chunk.length;
      if (seen <= most || res.headersSent) return;
      req.off("data", count);
      res.set("Connection", "close").once("finish", () => req.destroy());
      sendProblem(res, 413, `A body of at most ${most} bytes is read.`);
    };
    req.on("data", count);
    next();
  };
}
