import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, mailboxes, reachedBy, type Thing } from "./accounts";
import { deskPages } from "./desk-expectations";
import type { DeskPage, Visit } from "./desk-page";
import { formsOnOthersRows } from "./filled-forms";
import { postingStatus, readingStatus } from "./expected-status";
import { declaredPaths, type ServedPage, servedPages } from "./served-routes";
import { startWalkedApp, type WalkedApp } from "./walked-app";

const askers: readonly Asker[] = [...mailboxes, "nobody"];
const gates = [
  "/desk/calendar/:file",
  "/desk/sign-in",
  "/desk/sign-out",
  "/desk/sign-in/hospital",
  "/desk/sign-in/callback/hospital",
  "/desk/second-factor",
  "/desk/invitation/:token",
  "/desk/reset",
  "/desk/reset/:token",
];
/** For one walk on a busy machine. Milliseconds. */
const patience = 180_000;
const isThing = (value: string): value is Thing | "proposal" => Object.hasOwn(reachedBy, value) || value === "proposal";

let app: WalkedApp;
let served: ServedPage[];

beforeAll(async () => {
  served = await servedPages();
  app = await startWalkedApp();
});
afterAll(() => app.stop());

/** The visit's address: each parameter of the path replaced by what it names. */
function addressOf(path: string, { params }: Visit): string {
  return path.replaceAll(/:(\w+)|\*/g, (part, name: string | undefined) => {
    const value = params[name ?? "*"] ?? part;
    return isThing(value) ? app.names[value] : value;
  });
}

/**
 * Every visit of every page by everybody (or the first visit alone), eight at once; returns one line for each answer that is
 * not as expected.
 */
async function walk(
  answer: (asker: Asker, address: string, page: ServedPage) => Promise<number>,
  expected: (asker: Asker, page: DeskPage, visit: Visit) => number,
  most = Infinity,
): Promise<string[]> {
  const steps = served.flatMap((page) => {
    const described = deskPages[page.path];
    if (!described) return [];
    const visits = described.visits.slice(0, most);
    return visits.flatMap((visit) => askers.map((asker) => ({ page, described, visit, asker })));
  });
  const faults: string[] = [];
  const walkers = Array.from({ length: 8 }, async () => {
    for (let step = steps.shift(); step; step = steps.shift()) {
      const { page, described, visit, asker } = step;
      const address = addressOf(page.path, visit);
      const status = await answer(asker, address, page);
      const wanted = expected(asker, described, visit);
      if (status !== wanted) faults.push(`${asker} ${address}: ${status}, not ${wanted}`);
    }
  });
  await Promise.all(walkers);
  return faults.sort();
}

async function statusOf(pending: Promise<Response>): Promise<number> {
  const answer = await pending;
  await answer.arrayBuffer();
  return answer.status;
}

describe("every page of the desk, for every role and for nobody", () => {
  it("is served as it is declared, and written into the table of expectations", async () => {
    expect(served.map(({ path }) => path)).toEqual(await declaredPaths());
    const ofTheDesk = served.filter(({ path }) => path.startsWith("/desk") && !gates.includes(path));
    expect(ofTheDesk.map(({ path }) => path).sort()).toEqual(Object.keys(deskPages).sort());
    const takeForms = ofTheDesk.filter(({ takesForms }) => takesForms).map(({ path }) => path);
    const expected = Object.keys(deskPages).filter((path) => deskPages[path]?.posts !== undefined);
    expect(takeForms.sort()).toEqual(expected.sort());
  });

  it("answers a reader of a whole page by permission and scope", { timeout: patience }, async () => {
    expect(await walk((asker, address) => statusOf(app.ask(asker, address)), readingStatus, 1)).toEqual([]);
  });

  it("answers by permission and scope what pages fetch, wherever they are visited", { timeout: patience }, async () => {
    const fetched = async (asker: Asker, address: string, page: ServedPage) => {
      const path = address === "/desk" ? "/desk.data" : `${address}.data`;
      return statusOf(app.ask(asker, `${path}?_routes=${encodeURIComponent(page.id)}`));
    };
    const expected = (asker: Asker, page: DeskPage, visit: Visit) => {
      const status = readingStatus(asker, page, visit);
      return status === 302 ? 202 : status;
    };
    expect(await walk(fetched, expected)).toEqual([]);
  });

  it("answers an empty form by permission, scope and rule", { timeout: patience }, async () => {
    expect(await walk((asker, address) => statusOf(app.ask(asker, address, {})), postingStatus)).toEqual([]);
  });

  it("refuses complete forms on rows of somebody else, and writes nothing", async () => {
    const { owner } = app.open;
    const written = async () => [
      await owner.selectFrom("audit_events").select("verb").where("chain", "like", "trial:%").execute(),
      await owner.selectFrom("participant_events").select("id").execute(),
      await owner.selectFrom("proposal_decisions").select("id").execute(),
    ];
    const site = owner.selectFrom("sites").select(["id", "trial_id"]).where("code", "=", "HUE");
    const { id: hue, trial_id } = await site.executeTakeFirstOrThrow();
    const open = owner.selectFrom("cohorts").select("id").where("trial_id", "=", trial_id).where("code", "=", "C2");
    const before = await written();
    for (const { asker, address, form, status } of formsOnOthersRows(app.names, {
      hue,
      cohort: (await open.executeTakeFirstOrThrow()).id,
    })) {
      expect(`${await statusOf(app.ask(asker, address, form))} ${asker} ${address}`).toBe(
        `${status} ${asker} ${address}`,
      );
    }
    expect(await written()).toEqual(before);
  });

  it("lets nobody through the gates but with the right password, and everybody out", async () => {
    expect(await statusOf(app.ask("nobody", "/desk/sign-in"))).toBe(200);
    expect(await statusOf(app.ask("nobody", "/desk/sign-in", {}))).toBe(422);
    expect(await statusOf(app.ask("monitor", "/desk/sign-in"))).toBe(302);
    expect(await statusOf(app.ask("nobody", "/desk/sign-out"))).toBe(302);
    expect(await statusOf(app.ask("nobody", "/desk/sign-out", {}))).toBe(302);
    expect(await statusOf(app.ask("monitor", "/desk"))).toBe(200);
    expect(await statusOf(app.ask("monitor", "/desk/sign-out", {}))).toBe(302);
    expect(await statusOf(app.ask("monitor", "/desk"))).toBe(302);
  });

  it("has met no fault on the way", () => {
    expect(app.log()).not.toMatch(/"level":(50|60)|fault/);
  });
});
