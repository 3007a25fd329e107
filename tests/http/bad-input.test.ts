import type { ActionFunction } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertTrial } from "@db/queries/trials";
import { listDraftSections } from "@db/queries/trial-drafts";
import { action as saveDraft } from "~/routes/desk/draft-section";
import { action as screen } from "~/routes/desk/screening";
import { action as signIn } from "~/routes/desk/sign-in";
import { action as start } from "~/routes/desk/trials";
import { createNativeDatabase, type TestDatabase } from "../support/databases";
import { addAccount, cookieOf, grantOf } from "../support/signed-in";
import { type ComposedApp, startComposed } from "./server/composed-app";

const email = "nga@example.vn";
const base = "/desk/trials/bad-input";
const forms: [string, string, ActionFunction][] = [
  ["sign-in", "/desk/sign-in", signIn],
  ["a new trial", "/desk/trials", start],
  ["a screening", `${base}/participants/new`, screen],
  ["a section of a draft", `${base}/draft/oversight`, saveDraft],
];
const addresses = forms.map(([name, path]) => [name, path] as const);

let open: TestDatabase;
let app: ComposedApp;
let trialId: number;
let cookie: string;

/** The server with its forms' own actions in the place of the rendered pages. */
function startForms(): Promise<ComposedApp> {
  return startComposed({
    now: () => new Date(),
    handler: async (request, context) => {
      if (!context) throw new Error("The server tells the pages nothing.");
      const { pathname } = new URL(request.url);
      const action = forms.find(([, path]) => path === pathname)?.[2];
      const params = { id: "bad-input", section: "oversight" };
      try {
        const answer: unknown = await action?.({ request, params, context });
        if (answer instanceof Response) return answer;
        const { data, init } = answer as { data: unknown; init: ResponseInit };
        return Response.json(data, init);
      } catch (error) {
        if (error instanceof Response) return error;
        throw error;
      }
    },
  });
}

beforeAll(async () => {
  open = await createNativeDatabase();
  trialId = await insertTrial(open.owner, {
    public_id: "bad-input",
    standing: "draft",
    created_at: new Date(),
    updated_at: new Date(),
  });
  await addAccount(open, { email, grants: [grantOf("investigator", { trialId })] });
  cookie = await cookieOf(email);
  app = await startForms();
});
afterAll(async () => {
  await app.close();
  await open.drop();
});

const post = (path: string, body: BodyInit, type?: string) =>
  fetch(app.url + path, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { cookie, ...(type ? { "content-type": type } : {}) },
  });

/** Posts fields and tells the status with the faults named. */
async function send(path: string, fields: Record<string, string>) {
  const answer = await post(path, new URLSearchParams(fields));
  const named = answer.status === 422 ? ((await answer.json()) as { refused: { issues: unknown[] } }) : undefined;
  return { status: answer.status, issues: named?.refused.issues ?? [] };
}

async function expectServing(): Promise<void> {
  expect((await app.get("/healthz")).status).toBe(200);
  expect(app.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
}

describe.each(addresses)("the form of %s", (_name, path) => {
  it.each([
    ["JSON", '{"email":"a","password":"b"}', "application/json"],
    ["JSON that calls itself nothing", "{}", undefined],
    ["a form broken off", "--edge\r\nContent-Disposition: form-data; name=", "multipart/form-data; boundary=edge"],
    ["a form whose parts have no edge", "email=a", "multipart/form-data"],
    [
      "a form without its end",
      '--e\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
      "multipart/form-data; boundary=e",
    ],
    ["nothing", "", "application/json"],
  ])("answers 400 to %s", async (_what, body, type) => {
    expect((await post(path, body, type)).status).toBe(400);
    await expectServing();
  });

  it("answers 422 to a name of 200,000 dots beside a wrong field, at once", async () => {
    const begun = Date.now();
    const fields = { [`${".".repeat(200_000)}x`]: "1", password: "", ethicsApprovedOn: "0000" };
    expect((await send(path, fields)).status).toBe(422);
    expect(Date.now() - begun).toBeLessThan(2_000);
    await expectServing();
  });

  it.each(["__proto__.x", "__proto__", "constructor.prototype.x", "a.__proto__.x", "__proto__.0.x"])(
    "takes nothing from a field named %s",
    async (name) => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      const { status } = await send(path, { [name]: "poison", ethicsApprovedOn: "0000", password: "" });
      expect(status).toBe(422);
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
      expect(Reflect.get({}, "x")).toBeUndefined();
      await expectServing();
    },
  );
});

describe("a date in the year 0000", () => {
  it.each(["0000", "0000-01", "0000-01-01"])("is a named fault in a draft: %s", async (date) => {
    const { status, issues } = await send(`${base}/draft/oversight`, {
      ethicsApprovedOn: date,
      "completion.date": date,
      "completion.kind": "anticipated",
    });
    expect(status).toBe(422);
    expect(issues).toEqual(
      expect.arrayContaining([
        { path: "ethicsApprovedOn", message: "partial_date_form" },
        { path: "completion.date", message: "partial_date_form" },
      ]),
    );
  });

  it("is a named fault in a participant's entry", async () => {
    const { status, issues } = await send(`${base}/participants/new`, { consentedOn: "0000-01-01" });
    expect(status).toBe(422);
    expect(issues).toContainEqual({ path: "consentedOn", message: "date_form" });
  });
});

it("saves a draft's own fields and nothing of the poisoned ones beside them", async () => {
  const fields = { ethicsApprovalNumber: "12/2026", "__proto__.x": "poison", "constructor.prototype.x": "poison" };
  expect((await send(`${base}/draft/oversight`, fields)).status).toBe(302);
  const [section] = await listDraftSections(open.owner, trialId);
  expect(section?.content).toEqual({ ethicsApprovalNumber: "12/2026", approvals: [], sharedDocuments: [] });
  expect(Reflect.get({}, "x")).toBeUndefined();
});
