import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loader as callback } from "~/routes/desk/hospital-callback";
import { loader as begin } from "~/routes/desk/hospital-sign-on";
import { loader as signInPage } from "~/routes/desk/sign-in";
import { sessionOf } from "~/services/accounts/session-of.server";
import { createNativeDatabase, type TestDatabase } from "../support/databases";
import { startLocalProvider } from "../support/local-provider";
import { addAccount, deskContext, deskRequest, grantOf } from "../support/signed-in";

const email = "bac-si@hospital.example";
let open: TestDatabase;
let provider: Awaited<ReturnType<typeof startLocalProvider>>;
let accountId: string;
beforeAll(async () => {
  provider = await startLocalProvider({ id: "trialbook", secret: "the client's secret" });
  process.env.PUBLIC_URL = "http://127.0.0.1:3000";
  process.env.OIDC_ISSUER = provider.issuer;
  process.env.OIDC_CLIENT_ID = "trialbook";
  process.env.OIDC_CLIENT_SECRET = "the client's secret";
  open = await createNativeDatabase();
  accountId = await addAccount(open, { email, grants: [grantOf("regulator")] });
});
afterAll(async () => {
  await open.drop();
  await provider.stop();
});

const args = (request: Request) => ({ request, params: {}, context: deskContext() });
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");

/** Goes the whole way round: our link, the provider, our callback. `cookies` replaces the browser's own. */
async function signOn(cookies?: string) {
  const begun = await begin(args(deskRequest("/desk/sign-in/hospital?next=%2Fdesk%2Ftrials")));
  const atProvider = await fetch(begun.headers.get("location") ?? "", { redirect: "manual" });
  const back = new URL(atProvider.headers.get("location") ?? "");
  const request = deskRequest(`${back.pathname}${back.search}`, cookies ?? cookiesOf(begun));
  return { begun, back, answer: await callback(args(request)) };
}

const refused = "/desk/sign-in?refused=hospital";
const sessions = async () => (await open.owner.selectFrom("sessions").select("id").execute()).length;

describe("the hospital's sign-on", () => {
  it("is offered at sign-in and opens the account of a verified address, keeping none of the provider's tokens", async () => {
    const page = await signInPage(args(deskRequest("/desk/sign-in?next=%2Fdesk%2Ftrials")));
    expect(page).toMatchObject({ hospitalPath: "/desk/sign-in/hospital?next=%2Fdesk%2Ftrials" });
    provider.state.person = { sub: "doctor-1", email, emailVerified: true };
    const { begun, back, answer } = await signOn();
    const authorize = new URL(begun.headers.get("location") ?? "");
    expect(authorize.searchParams.get("code_challenge_method")).toBe("S256");
    expect(back.pathname).toBe("/desk/sign-in/callback/hospital");
    expect(answer.headers.get("location")).toBe("/desk/trials");
    const actor = await sessionOf(deskRequest("/desk", cookiesOf(answer)), new Date());
    expect(actor).toMatchObject({ accountId, grants: [grantOf("regulator")] });
    const kept = await open.owner
      .selectFrom("credentials")
      .select(["provider_account_id", "access_token", "refresh_token", "id_token"])
      .where("provider", "=", "hospital")
      .execute();
    expect(kept).toEqual([
      { provider_account_id: "doctor-1", access_token: null, refresh_token: null, id_token: null },
    ]);
  });

  it("knows the same person again by the provider's subject", async () => {
    provider.state.person = { sub: "doctor-1", email: "new-name@hospital.example", emailVerified: true };
    expect((await signOn()).answer.headers.get("location")).toBe("/desk/trials");
    expect(await open.owner.selectFrom("accounts").select("email").execute()).toEqual([{ email }]);
  });

  it.each([
    ["an address that has no account", { sub: "x", email: "stranger@hospital.example", emailVerified: true }],
    [
      "an address that the provider has not verified",
      { sub: "y", email: "unverified@hospital.example", emailVerified: false },
    ],
    [
      "an account whose invitation was not accepted",
      { sub: "z", email: "invited@hospital.example", emailVerified: true },
    ],
    ["a deactivated account", { sub: "w", email: "gone@hospital.example", emailVerified: true }],
  ])("refuses %s, and opens no session", async (_, person) => {
    if (!person.email.startsWith("stranger")) await addAccount(open, { email: person.email });
    const account = open.owner.updateTable("accounts").where("email", "=", person.email);
    if (person.email.startsWith("invited")) await account.set({ email_verified: false }).execute();
    if (person.email.startsWith("gone")) await account.set({ deactivated_at: new Date() }).execute();
    provider.state.person = person;
    const { answer } = await signOn();
    expect(answer.headers.get("location")).toBe(refused);
    expect(await sessionOf(deskRequest("/desk", cookiesOf(answer)), new Date())).toBeNull();
  });

  it("refuses an ID token that the provider's key did not sign, and an answer that this browser did not begin", async () => {
    provider.state.person = { sub: "doctor-1", email, emailVerified: true };
    const before = await sessions();
    provider.state.forgeNext = true;
    expect((await signOn()).answer.headers.get("location")).toBe(refused);
    expect((await signOn("lang=vi")).answer.headers.get("location")).toBe(refused);
    expect(await sessions()).toBe(before);
  });
});
