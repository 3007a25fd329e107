import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActionRefusal } from "~/lib/action-refusal";
import { loader as accountLoader } from "~/routes/desk/account";
import { action, loader } from "~/routes/desk/sign-in";
import { action as signOutAction, loader as signOutLoader } from "~/routes/desk/sign-out";
import { hasSession } from "~/services/accounts/session-of.server";
import { createNativeDatabase, type TestDatabase } from "../support/databases";
import { addAccount, deskContext, deskRequest, grantOf, testPassword } from "../support/signed-in";

const email = "thu@example.vn";
let open: TestDatabase;
beforeAll(async () => {
  open = await createNativeDatabase();
  await addAccount(open, { email, name: "Phạm Minh Thu", grants: [grantOf("administrator")] });
});
afterAll(() => open.drop());

const args = (request: Request) => ({ request, params: {}, context: deskContext() });
const send = (fields: Record<string, string>, query = "") =>
  action(args(deskRequest(`/desk/sign-in${query}`, undefined, { method: "POST", body: new URLSearchParams(fields) })));

async function refusalOf(fields: Record<string, string>): Promise<{ status: number | undefined } & ActionRefusal> {
  const answer = await send(fields);
  if (!("data" in answer)) throw new Error(`answered ${answer.status}`);
  return { status: answer.init?.status, refused: answer.data.refused };
}

async function signedIn(query = ""): Promise<{ answer: Response; cookie: string }> {
  const answer = await send({ email, password: testPassword }, query);
  if ("data" in answer) throw new Error(JSON.stringify(answer.data));
  return { answer, cookie: answer.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "" };
}

describe("the page of sign-in", () => {
  it("names each empty field and keeps what was typed, but never the password", async () => {
    expect(await refusalOf({ email: " ", password: "" })).toMatchObject({
      status: 422,
      refused: {
        issues: [
          { path: "email", message: "required" },
          { path: "password", message: "required" },
        ],
      },
    });
    const { refused } = await refusalOf({ email: "thu@exampel.vn", password: "a password typed in vain" });
    expect(refused).toEqual({
      issues: [{ path: "", message: "signInRefused" }],
      rule: null,
      facts: {},
      entered: { email: "thu@exampel.vn" },
    });
  });

  it("leads on to the page of the desk that was asked for, and nowhere else", async () => {
    const wanted = await signedIn("?next=%2Fdesk%2Ftrials%2Ftb-1");
    expect([wanted.answer.status, wanted.answer.headers.get("location")]).toEqual([302, "/desk/trials/tb-1"]);
    const astray = await signedIn("?next=https%3A%2F%2Felsewhere.example%2Fdesk");
    expect(astray.answer.headers.get("location")).toBe("/desk");
  });

  it("tells a kept session's cookie from one that is forged, unsigned or absent", async () => {
    const { cookie } = await signedIn();
    const forged = cookie.replace(/=(.)/, (_, first: string) => `=${first === "a" ? "b" : "a"}`);
    const answers = [cookie, forged, cookie.split("%2E")[0]?.split(".")[0] ?? "", ""].map(hasSession);
    expect(await Promise.all(answers)).toEqual([true, false, false, false]);
    await open.owner
      .updateTable("sessions")
      .set({ expires_at: new Date(0) })
      .execute();
    expect(await hasSession(cookie)).toBe(true);
    await open.owner.deleteFrom("sessions").execute();
    expect(await hasSession(cookie)).toBe(false);
  });

  it("leads whoever is signed in already straight on", async () => {
    const { cookie } = await signedIn();
    const thrown = await loader(args(deskRequest("/desk/sign-in?next=/desk/account", cookie))).catch((error) => error);
    expect(thrown.headers.get("location")).toBe("/desk/account");
    expect(await loader(args(deskRequest("/desk/sign-in")))).toMatchObject({
      title: "Sign in",
      notice: null,
      hospitalPath: null,
    });
  });

  it("says how long to wait after ten failures, to the right password too", async () => {
    const other = "many@example.vn";
    await addAccount(open, { email: other });
    for (let n = 0; n < 10; n += 1) await refusalOf({ email: other, password: `guess ${n}` });
    const { refused } = await refusalOf({ email: other, password: testPassword });
    expect(refused.issues).toEqual([{ path: "", message: "tooManyAttempts?minutes=15" }]);
  });
});

describe("the pages of one's own account", () => {
  it("show name, roles and sessions to the one who is signed in", async () => {
    const { cookie } = await signedIn();
    const { account, title } = await accountLoader(args(deskRequest("/desk/account", cookie)));
    expect(title).toBe("Your account");
    expect(account).toMatchObject({
      name: "Phạm Minh Thu",
      email,
      grants: [{ role: "administrator", reach: "registry" }],
    });
    expect(account.sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
  });

  it("sign out by a post only", async () => {
    const { cookie } = await signedIn();
    expect(signOutLoader().headers.get("location")).toBe("/desk");
    const answer = await signOutAction(args(deskRequest("/desk/sign-out", cookie, { method: "POST" })));
    expect(answer.headers.get("location")).toBe("/desk/sign-in");
    const gone = await accountLoader(args(deskRequest("/desk/account", cookie))).catch((error) => error);
    expect(gone.headers.get("location")).toBe("/desk/sign-in?next=%2Fdesk%2Faccount");
  });
});
