import { Agent } from "node:http";
import type { BenchRow, Side } from "./alternate-rounds";
import { demonstrationTrial } from "./demonstration-desk";
import type { KeptProcess } from "./kept-process";
import type { ReadSet } from "./bare-ceiling";
import { bigCohort, questions } from "./listed-trials";
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

/** The rows of a public trial page in its three forms. */
export async function pageRows(ceiling: KeptProcess, app: KeptProcess): Promise<BenchRow[]> {
  const tag = await entityTag(app.url);
  const get = (path: string, headers?: Record<string, string>): Shot => ({ method: "GET", path, headers });
  const bare = {
    ceilingDoes: "the same trial's record as JSON, one prepared select",
    writes: false,
    ceiling: reading(ceiling, () => get(`/trial?id=${demonstrationTrial}`)),
  };
  return [
    {
      ...bare,
      name: "trial page, rendered anew",
      asked: `GET ${page}, kept nowhere`,
      goal: 1 / 5,
      app: reading(app, (place) => get(`${page}?${renderedAnew(place)}`)),
    },
    {
      ...bare,
      name: "trial page, rendered before",
      asked: `GET ${page}, from the app's memory`,
      goal: 1 / 2,
      app: reading(app, () => get(page)),
    },
    {
      ...bare,
      name: "trial page, not modified (304)",
      asked: `GET ${page} by a reader who holds it`,
      goal: 1 / 2,
      app: reading(app, () => get(page, { "if-none-match": tag }), 304),
    },
  ];
}

/** The rows of search: pages of twenty by the API, by four readers at once, and the page for people. */
export async function searchRows(ceiling: KeptProcess, app: KeptProcess, listed: number): Promise<BenchRow[]> {
  const read = (set: ReadSet) => reading(ceiling, () => ({ method: "GET", path: `/read?set=${set}` }));
  const get = (path: string): Side => reading(app, () => ({ method: "GET", path }));
  const words = encodeURIComponent(questions.common);
  await lookAt(app.url, `/trials?q=${words}`, "/trials/demo-gen-");
  const api = (name: string, set: ReadSet, query: string): BenchRow => ({
    name: `search by API, ${name}`,
    asked: `GET /api/v1/trials?${query}&limit=20 in a list of ${listed} generated trials`,
    ceilingDoes: "the app's own statements, prepared; rows as JSON",
    goal: 1 / 2,
    connections: 4,
    writes: false,
    ceiling: read(set),
    app: get(`/api/v1/trials?${query}&limit=20`),
  });
  return [
    api("common words", "common", `q=${words}`),
    api("rare words", "rare", `q=${encodeURIComponent(questions.rare)}`),
    api("by status", "status", `status=${questions.status}`),
    {
      name: "search page, rendered anew",
      asked: `GET /trials?q=…, kept nowhere, in a list of ${listed} generated trials`,
      ceilingDoes: "the app's own statements (list, facets, count), prepared; rows as JSON",
      goal: null,
      connections: 4,
      writes: false,
      ceiling: read("page"),
      app: reading(app, (place) => ({ method: "GET", path: `/trials?q=${words}&${renderedAnew(place)}` })),
    },
    {
      name: "counts by status",
      asked: `GET /trials, rendered anew: newest trials with kept counts of ${listed} generated trials`,
      ceilingDoes: "a scan: count by status over all rows",
      goal: 3,
      connections: 4,
      writes: false,
      ceiling: read("status-scan"),
      app: reading(app, (place) => ({ method: "GET", path: `/trials?${renderedAnew(place)}` })),
    },
  ];
}

/** The row of a trial's monthly enrolment, as the desk's progress page shows it to the regulator. */
export async function progressRow(ceiling: KeptProcess, app: KeptProcess, cookie: string): Promise<BenchRow> {
  const path = `/desk/trials/${bigCohort}/progress`;
  const shot: Shot = { method: "GET", path, headers: { cookie } };
  const agent = new Agent();
  expectStatus(shot, await sendRequest(agent, app.url, shot), 200);
  agent.destroy();
  return {
    name: "monthly enrolment of one trial",
    asked: `GET ${path}, signed in: the whole progress page from kept counts`,
    ceilingDoes: "a scan: count by month over the trial's participants",
    goal: null,
    connections: 4,
    writes: false,
    ceiling: reading(ceiling, () => ({ method: "GET", path: "/read?set=month-scan" })),
    app: reading(app, () => shot),
  };
}
