import { Agent } from "node:http";
import type { BenchRow, Side } from "./alternate-rounds";
import { demonstrationTrial } from "./demonstration-desk";
import type { KeptProcess } from "./kept-process";
import { askedWords } from "./listed-trials";
import { type Answer, expectStatus, sendRequest, type Shot } from "./send-request";

const page = `/trials/${demonstrationTrial}`;

/** A question that the app does not know: such a page is rendered each time and never kept. */
const renderedAnew = (place: number) => `rendering=${place}`;

/** Asks the app for a page once. @throws Error unless it answers 200 and the page holds `text`. */
async function lookAt(origin: string, path: string, text: string): Promise<Answer> {
  const agent = new Agent();
  const shot: Shot = { method: "GET", path };
  const answer = await sendRequest(agent, origin, shot);
  agent.destroy();
  expectStatus(shot, answer, 200);
  if (!answer.body.includes(text)) throw new Error(`${path} does not show ${text}.`);
  return answer;
}

/** The entity tag under which the app shows the trial's page now. */
async function entityTag(origin: string): Promise<string> {
  const { headers } = await lookAt(origin, page, `${page}/history`);
  if (!headers.etag) throw new Error(`${page} bears no entity tag.`);
  return headers.etag;
}

function reading({ url, pid }: KeptProcess, shotAt: (place: number) => Shot, status = 200): Side {
  return { origin: url, pid, status, shotAt };
}

/** The rows that read: a public trial page in its three forms, and search. */
export async function publicRows(ceiling: KeptProcess, app: KeptProcess, listedTrials: number): Promise<BenchRow[]> {
  const tag = await entityTag(app.url);
  await lookAt(app.url, `/trials?q=${encodeURIComponent(askedWords(0))}`, "/trials/generated-trial-");
  const get = (path: string, headers?: Record<string, string>): Shot => ({ method: "GET", path, headers });
  const bareTrial = reading(ceiling, () => get(`/trial?id=${demonstrationTrial}`));
  const bareSearch = (place: number) => get(`/search?place=${place}`);
  const ceilingDoes = "the same trial's record as JSON, one prepared select";
  return [
    {
      name: "trial page, rendered anew",
      asked: `GET ${page}, kept nowhere`,
      ceilingDoes,
      writes: false,
      ceiling: bareTrial,
      app: reading(app, (place) => get(`${page}?${renderedAnew(place)}`)),
    },
    {
      name: "trial page, rendered before",
      asked: `GET ${page}, from the app's memory`,
      ceilingDoes,
      writes: false,
      ceiling: bareTrial,
      app: reading(app, () => get(page)),
    },
    {
      name: "trial page, not modified (304)",
      asked: `GET ${page} by a reader who holds it`,
      ceilingDoes,
      writes: false,
      ceiling: bareTrial,
      app: reading(app, () => get(page, { "if-none-match": tag }), 304),
    },
    {
      name: "search, rendered anew",
      asked: `GET /trials?q=…, kept nowhere, in a list of ${listedTrials} generated trials and the founding ones`,
      ceilingDoes: "the app's own statements (list and facets), prepared; rows as JSON",
      writes: false,
      ceiling: reading(ceiling, bareSearch),
      app: reading(app, (place) => get(`/trials?q=${encodeURIComponent(askedWords(place))}&${renderedAnew(place)}`)),
    },
  ];
}
