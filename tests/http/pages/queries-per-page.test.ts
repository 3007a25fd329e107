import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demonstrationPassword } from "~/services/founding/demonstration/demonstration-accounts.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { type RunningApp, startApp } from "../../support/running-app";
import { signInAt } from "../walk/walked-app";
import { type CountingProxy, openCountingProxy } from "./counting-proxy";
import { addParticipants, addTrials } from "./many-rows";
import { addRunningTrial } from "./running-trial";

const demo = "demo-knee-osteoarthritis";

/** The most statements that each public page may send when nothing of it is kept, the public state's among them. */
const publicCeilings: Readonly<Record<string, number>> = {
  "/": 3,
  "/trials": 4,
  [`/trials/${demo}`]: 11,
  [`/trials/${demo}/progress`]: 6,
  [`/trials/${demo}/history`]: 3,
  [`/trials/${demo}/history/1/3`]: 5,
  "/progress": 11,
  "/techniques": 4,
  "/legal-instruments": 3,
  "/partnerships": 4,
  "/organisations/demo-hospital-a": 6,
  "/methods": 1,
  "/methods/binomial-interval": 1,
  "/audit/roots": 2,
  "/api/docs": 3,
};

/** The most that each desk page may send for the one named: session and frame, then the page's own. */
const deskCeilings: Readonly<Record<string, { mailbox: string; most: number }>> = {
  "/desk": { mailbox: "regulator", most: 9 },
  "/desk/account": { mailbox: "monitor", most: 6 },
  "/desk/trials": { mailbox: "regulator", most: 7 },
  "/desk/portfolio": { mailbox: "regulator", most: 11 },
  [`/desk/trials/${demo}`]: { mailbox: "regulator", most: 11 },
  [`/desk/trials/${demo}/participants`]: { mailbox: "regulator", most: 7 },
  [`/desk/trials/${demo}/progress`]: { mailbox: "regulator", most: 14 },
  [`/desk/trials/${demo}/safety`]: { mailbox: "regulator", most: 19 },
  [`/desk/trials/${demo}/audit`]: { mailbox: "regulator", most: 7 },
};

let open: TestDatabase;
let proxy: CountingProxy;
let app: RunningApp;
const cookies = new Map<string, string>();

beforeAll(async () => {
  open = await createNativeDatabase();
  proxy = await openCountingProxy(open.url ?? "");
  app = await startApp({ databaseUrl: proxy.url, env: { DEMO: "1", LOG_LEVEL: "error" } });
  await addRunningTrial(open.owner);
  for (const mailbox of ["regulator", "monitor"]) {
    cookies.set(mailbox, await signInAt(app.url, `${mailbox}@demo.trialbook.example`, demonstrationPassword));
  }
});
afterAll(async () => {
  await app.stop();
  await proxy.close();
  await open.drop();
});

/** What one visit sends to the database; the page must be there. An unknown question keeps it out of the page cache. */
async function statementsOf(address: string, mailbox?: string): Promise<string[]> {
  proxy.taken();
  const cookie = cookies.get(mailbox ?? "");
  const answer = await fetch(`${app.url}${address}?unkept=${Math.random()}`, { headers: cookie ? { cookie } : {} });
  await answer.text();
  expect(answer.status, address).toBe(200);
  return proxy.taken();
}

async function everyCount(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const address of Object.keys(publicCeilings)) counts[address] = (await statementsOf(address)).length;
  for (const [address, { mailbox }] of Object.entries(deskCeilings)) {
    counts[address] = (await statementsOf(address, mailbox)).length;
  }
  return counts;
}

describe("statements that a page sends to the database", () => {
  it("stay under the page's ceiling", async () => {
    const first = await everyCount();
    const over = Object.entries(first).filter(
      ([address, count]) => count > (publicCeilings[address] ?? deskCeilings[address]?.most ?? 0),
    );
    expect(over).toEqual([]);
    expect(Object.values(first).every((count) => count > 0)).toBe(true);
  });

  it("do not grow with the rows: 200 trials more, 200 participants more", async () => {
    const few = await everyCount();
    await addTrials(open.owner, 200);
    await addParticipants(open.owner, demo, 200);
    expect(await everyCount()).toEqual(few);
  });

  it("are one for a public page that was kept: whether something was published since", async () => {
    await (await fetch(`${app.url}/trials`)).text();
    proxy.taken();
    await (await fetch(`${app.url}/trials`)).text();
    expect(proxy.taken()).toHaveLength(1);
  });
});
