import { Agent } from "node:http";
import type { BenchRow, Side } from "./alternate-rounds";
import { demonstrationTrial } from "./demonstration-desk";
import type { KeptProcess } from "./kept-process";
import type { ReadSet } from "./bare-ceiling";
import { bigCohort, questions } from "./listed-trials";
import { type Answer, expectStatus, sendRequest, type Shot } from "./send-request";

const page = `/trials/${demonstrationTrial}`;

/** About how many trials there are in the world: goals of counting are of a list of this length. */
const aWorld = 1_000_000;

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
    api("common words and status", "both", `q=${words}&status=${questions.status}`),
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
      asked: `GET /trials, rendered anew as a page: newest trials with kept counts of ${listed} generated trials`,
      ceilingDoes: "a scan: count by status over all rows",
      goal: listed >= aWorld ? 3 : null,
      connections: 4,
      writes: false,
      ceiling: read("status-scan"),
      app: reading(app, (place) => ({ method: "GET", path: `/trials?${renderedAnew(place)}` })),
    },
  ];
}

/** The rows of a trial's monthly enrolment: as published, by the API, and live, as the desk's page shows it to the regulator. */
export async function progressRows(ceiling: KeptProcess, app: KeptProcess, cookie: string): Promise<BenchRow[]> {
  const published = `/api/v1/trials/${bigCohort}/progress`;
  const live = `/desk/trials/${bigCohort}/progress`;
  const shot: Shot = { method: "GET", path: live, headers: { cookie } };
  const agent = new Agent();
  expectStatus(shot, await sendRequest(agent, app.url, shot), 200);
  agent.destroy();
  await lookAt(app.url, published, '"dataDate"');
  const bare = {
    ceilingDoes: "a scan: count by month over the trial's participants",
    connections: 4,
    writes: false,
    ceiling: reading(ceiling, () => ({ method: "GET", path: "/read?set=month-scan" })),
  };
  return [
    {
      ...bare,
      name: "monthly enrolment of one trial, as published",
      asked: `GET ${published}: the whole progress as data`,
      goal: 1 / 2,
      app: reading(app, () => ({ method: "GET", path: published })),
    },
    {
      ...bare,
      name: "monthly enrolment of one trial, live",
      asked: `GET ${live}, signed in: the whole progress page from kept counts`,
      goal: null,
      app: reading(app, () => shot),
    },
  ];
}
