import { type Agent, type IncomingHttpHeaders, request } from "node:http";

/** One request to a server on this computer. */
export interface Shot {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  /** The body of a form post. */
  form?: string;
  /** The body of a post of JSON. */
  json?: string;
}

/** A complete answer. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** An answer that takes longer is a fault, in milliseconds. */
const longestAnswer = 20_000;

function headersOf({ headers, form, json }: Shot): Record<string, string | number> {
  const body = form ?? json;
  if (body === undefined) return { ...headers };
  const type = json === undefined ? "application/x-www-form-urlencoded" : "application/json";
  return { ...headers, "content-type": type, "content-length": Buffer.byteLength(body) };
}

/**
 * Sends one request over the agent's connections and reads the whole answer; redirects are not followed.
 * @throws Error when the connection breaks or no answer comes within 20 s.
 */
export function sendRequest(agent: Agent, origin: string, shot: Shot): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { agent, method: shot.method, headers: headersOf(shot), timeout: longestAnswer };
    const sent = request(origin + shot.path, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    sent.once("timeout", () => sent.destroy(new Error(`${shot.path}: no answer within ${longestAnswer / 1_000} s`)));
    sent.once("error", reject);
    sent.end(shot.form ?? shot.json);
  });
}

/**
 * Says what came instead of what was expected.
 * @throws Error unless the status is the expected one.
 */
export function expectStatus(shot: Shot, answer: Answer, expected: number): void {
  if (answer.status === expected) return;
  const said = answer.body
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300);
  throw new Error(`${shot.method} ${shot.path} answered ${answer.status} instead of ${expected}: ${said}`);
}
