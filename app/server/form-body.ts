import type { Request, RequestHandler } from "express";
import { Refusal } from "~/server/refusal";

/** The most that a form may send, in bytes, files included; forms that bring files may send more. */
export const formLimit = 1_048_576;

/** Forms that bring files, by their address, and the most that each may send, in megabytes of 1,048,576 bytes. */
const largerForms: readonly (readonly [RegExp, number])[] = [
  [/^\/desk\/trials\/import$/, 40],
  [/^\/desk\/trials\/[^/]+\/imports$/, 12],
  [/^\/desk\/trials\/[^/]+\/draft\/[^/]+$/, 12],
  [/^\/desk\/trials\/[^/]+\/proposals\/[^/]+$/, 12],
];

/** The most that a form at this address may send, in megabytes of 1,048,576 bytes. */
function mostMegabytes({ path }: Request): number {
  const address = path.replace(/(?:\.data)?\/?$/, "");
  return largerForms.find(([form]) => form.test(address))?.[1] ?? 1;
}

/** What is read of a form from anybody; more only from who bears a session's cookie. */
const strangersLimit = 65_536;

/** What is still read, and thrown away, of a refused body, so that the sender gets to read the answer. */
const drainLimit = 64 * formLimit;

/** Throws away what is left of a body; a sender who does not end is cut off. */
export function drain(req: Request): void {
  if (req.complete) return;
  let drained = 0;
  req.on("data", (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > drainLimit) req.socket.destroy();
  });
}

/**
 * Reads a body as it comes.
 * @returns undefined when it turns out longer than the limit; the rest is then left unread
 * @throws Error when the sender goes away
 */
function collect(req: Request, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    if (req.destroyed && !req.complete) throw new Refusal(400);
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        req.off("data", take);
        resolve(undefined);
      }
    };
    req.on("data", take);
    req.once("end", () => resolve(Buffer.concat(chunks)));
    req.once("close", () => reject(new Refusal(400)));
    req.once("error", () => reject(new Refusal(400)));
  });
}

/** Whether a request bears the cookie of a session that the book knows. */
export type KnowsSession = (req: Request) => Promise<boolean>;

/** The body of a form within its limit. @throws Refusal 401 for a stranger's that is longer than 64 KB, 413 above the limit. */
async function readWithin(req: Request, megabytes: number, knowsSession: KnowsSession): Promise<Buffer> {
  const limit = megabytes * formLimit;
  const declared = req.headers["content-length"];
  if (Number(declared ?? 0) > limit) throw new Refusal(413, { megabytes });
  const short = declared !== undefined && Number(declared) <= strangersLimit;
  const known = short || (await knowsSession(req));
  const body = await collect(req, known ? limit : strangersLimit);
  if (!body) throw known ? new Refusal(413, { megabytes }) : new Refusal(401);
  return body;
}

/**
 * Reads the whole body of a form into `req.body`, a Buffer. A declared length above the limit is refused before
 * anything is read, an undeclared one as soon as it is exceeded (413); a compressed body is refused (415). More than 64 KB is read
 * only of who has a session (401).
 */
export function readFormBody(knowsSession: KnowsSession): RequestHandler {
  return (req, _res, next) => {
    if (req.method === "GET" || req.method === "HEAD") return next();
    const encoding = req.headers["content-encoding"];
    if (encoding !== undefined && encoding !== "identity") return next(new Refusal(415));
    readWithin(req, mostMegabytes(req), knowsSession).then((body) => {
      req.body = body;
      next();
    }, next);
  };
}
