import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loader as accountLoader } from "~/routes/desk/account";
import { action, loader } from "~/routes/desk/second-factor";
import { codeOfStep, stepOf } from "~/services/accounts/one-time-code.server";
import { sessionStanding } from "~/services/accounts/session-of.server";
import { setDataKey } from "~/services/sealing.server";
import { createNativeDatabase, type TestDatabase } from "../support/databases";
import { addAccount, cookieOf, deskContext, deskRequest, grantOf, testPassword } from "../support/signed-in";

process.env.SECOND_FACTOR_REQUIRED = "regulator,administrator";

let open: TestDatabase;
beforeAll(async () => {
  open = await createNativeDatabase();
  setDataKey(Buffer.alloc(32, 1));
});
afterAll(() => open.drop());

const args = (request: Request, context: AppLoadContext = deskContext()) => ({ request, params: {}, context });
const path = "/desk/second-factor?next=%2Fdesk%2Ftrials";

async function post(cookie: string, fields: Record<string, string>, at = new Date()) {
  const request = deskRequest(path, cookie, { method: "POST", body: new URLSearchParams(fields) });
  const answer = await action(args(request, deskContext(at)));
  if (!("init" in answer)) return { status: answer.status, location: answer.headers.get("location"), data: undefined };
  return { status: answer.init?.status, location: null, data: answer.data };
}

/** The bytes behind the letters that a person would type. */
function secretOf(shown: string): Buffer {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...shown.replaceAll(" ", "")].map((one) => letters.indexOf(one).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const codeAt = (secret: Buffer, at: Date) => codeOfStep(secret, stepOf(at));
const later = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);

async function setUp(email: string, cookie: string) {
  const begun = await post(cookie, { intent: "begin", password: testPassword });
  const secret = secretOf(begun.data?.setUp?.secret ?? "");
  const at = new Date();
  const confirmed = await post(cookie, { intent: "confirm", code: codeAt(secret, at) }, at);
  return { begun, secret, at, confirmed, again: await cookieOf(email) };
}

const kindOf = async (cookie: string) => (await sessionStanding(deskRequest("/desk", cookie), new Date())).kind;

describe("a second factor", () => {
  it("is set up with the password and a first code, ends the other sessions, and then is asked for at each sign-in", async () => {
    const email = "khanh@example.vn";
    await addAccount(open, {
      email,
      grants: [grantOf("investigator", { organisationId: null, trialId: await trial() })],
    });
    const other = await cookieOf(email);
    const cookie = await cookieOf(email);
    expect((await post(cookie, { intent: "begin", password: "not the password" })).data?.refused?.issues).toEqual([
      { path: "password", message: "wrongPassword" },
    ]);
    const { begun, secret, at, confirmed, again } = await setUp(email, cookie);
    expect(begun.data?.setUp?.qr).toMatch(/^<svg /);
    expect(confirmed.data?.codes).toHaveLength(10);
    expect([await kindOf(cookie), await kindOf(other), await kindOf(again)]).toEqual(["open", "none", "code-awaited"]);

    const away = await accountLoader(args(deskRequest("/desk/account", again))).catch((error) => error);
    expect(away.headers.get("location")).toBe("/desk/second-factor?next=%2Fdesk%2Faccount");
    expect((await post(again, { intent: "end", password: testPassword })).data?.refused?.issues).toEqual([
      { path: "code", message: "required" },
    ]);
    const used = codeAt(secret, at);
    expect((await post(again, { code: used }, at)).data?.refused?.issues).toEqual([
      { path: "code", message: "wrongCode" },
    ]);
    const next = later(at, 30);
    expect(await post(again, { code: codeAt(secret, next) }, next)).toMatchObject({
      status: 302,
      location: "/desk/trials",
    });
    expect(await kindOf(again)).toBe("open");

    const [code = ""] = confirmed.data?.codes ?? [];
    const third = await cookieOf(email);
    expect((await post(third, { code: code.toLowerCase() })).status).toBe(302);
    expect((await post(await cookieOf(email), { code })).data?.refused?.issues).toEqual([
      { path: "code", message: "wrongCode" },
    ]);
    const page = await loader(args(deskRequest(path, third)));
    expect(page).toMatchObject({ kind: "open", inUse: true, required: false, codesLeft: 9 });
    expect(await post(third, { intent: "end", password: testPassword })).toMatchObject({
      status: 302,
      location: "/desk/account",
    });
    expect(await kindOf(await cookieOf(email))).toBe("open");
  });

  it("must be set up by those whose role requires it before the desk opens, and cannot be ended by them", async () => {
    const email = "quan-ly@example.vn";
    await addAccount(open, { email, grants: [grantOf("regulator")] });
    const cookie = await cookieOf(email);
    expect(await kindOf(cookie)).toBe("set-up-awaited");
    const wrong = await post(cookie, { intent: "begin", password: testPassword }).then(() =>
      post(cookie, { intent: "confirm", code: "000000" }),
    );
    expect(wrong.data?.refused?.issues).toEqual([{ path: "code", message: "wrongCode" }]);
    expect(wrong.data?.setUp?.secret).toBeTruthy();
    expect(await kindOf(cookie)).toBe("set-up-awaited");
    await setUp(email, cookie);
    expect(await kindOf(cookie)).toBe("open");
    const refused = await post(cookie, { intent: "end", password: testPassword });
    expect([refused.status, refused.data?.refused?.rule]).toEqual([409, "second_factor_required"]);
  });

  it("is not guessed: after ten wrong codes the right one must wait too, and every wrong one is in the access log", async () => {
    const email = "doan@example.vn";
    const accountId = await addAccount(open, { email });
    const { again, secret } = await setUp(email, await cookieOf(email));
    for (let n = 0; n < 10; n += 1) await post(again, { code: `00000${n % 2}` });
    const next = later(new Date(), 30);
    const refused = await post(again, { code: codeAt(secret, next) }, next);
    expect(refused.data?.refused?.issues[0]?.message).toMatch(/^tooManyAttempts/);
    const logged = await open.owner
      .selectFrom("audit_events as e")
      .innerJoin("audit_payloads as p", (join) => join.onRef("p.chain", "=", "e.chain").onRef("p.seq", "=", "e.seq"))
      .where("e.verb", "=", "account.second-factor-refused")
      .where("p.payload", "like", `%${accountId}%`)
      .select("e.seq")
      .execute();
    expect(logged).toHaveLength(10);
  });
});

async function trial(): Promise<number> {
  const { id } = await open.owner
    .insertInto("trials")
    .values({ public_id: "factor-trial", standing: "draft" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
