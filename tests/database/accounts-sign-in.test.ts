import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setDatabase } from "@db/client/current-database";
import { listSessions } from "@db/queries/sessions";
import { sessionOf, sessionStanding } from "~/services/accounts/session-of.server";
import { signIn } from "~/services/accounts/sign-in.server";
import { signOut } from "~/services/accounts/sign-out.server";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../support/databases";
import { addAccount, cookieOf, deskRequest, grantOf, testPassword } from "../support/signed-in";

const hours = (n: number) => new Date(Date.now() + n * 3_600_000);

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("signing in (%s)", (kind, create) => {
  let open: TestDatabase;
  let accountId: string;
  const email = `mai.${kind}@example.vn`;
  beforeAll(async () => {
    open = await create();
    accountId = await addAccount(open, { email: email.toUpperCase(), grants: [grantOf("regulator")] });
  });
  afterAll(() => open.drop());

  const attempt = (typed: string, password: string, clientIp = "192.0.2.7") =>
    signIn({ email: typed, password, clientIp, now: new Date() });

  const audited = async () => {
    const rows = await open.owner
      .selectFrom("audit_events as e")
      .innerJoin("audit_payloads as p", (join) => join.onRef("p.chain", "=", "e.chain").onRef("p.seq", "=", "e.seq"))
      .where("e.chain", "=", "registry")
      .orderBy("e.seq", "desc")
      .select(["e.actor", "e.verb", "p.payload"])
      .execute();
    return rows[0];
  };

  it("opens a session that says who acts, with the grants in force", async () => {
    const actor = await sessionOf(deskRequest("/desk", await cookieOf(email)), new Date());
    expect(actor).toEqual({ accountId, name: "Trần Thị Mai", email, grants: [grantOf("regulator")] });
    expect(await audited()).toMatchObject({ actor: accountId, verb: "account.signed-in" });
  });

  it("sets one cookie that scripts cannot read and that has no end of its own", async () => {
    const outcome = await attempt(email, testPassword);
    const cookies = outcome.signedIn ? outcome.headers.getSetCookie() : [];
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^trialbook\.session_token=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it("takes the password however the keyboard composes its letters, and the address in capitals with spaces", async () => {
    expect((await attempt(` ${email.toUpperCase()} `, testPassword.normalize("NFD"))).signedIn).toBe(true);
  });

  it("answers a wrong password, an unknown and a deactivated account alike, and audits without the typed address", async () => {
    const refused = { signedIn: false, reason: "not-known" };
    expect(await attempt(email, "wrong password")).toEqual(refused);
    expect(await audited()).toMatchObject({ actor: "system", payload: expect.stringContaining(accountId) });
    expect(await attempt("nobody@example.vn", testPassword)).toEqual(refused);
    const event = await audited();
    expect(event?.payload).toContain("unknown account");
    expect(event?.payload).not.toContain("nobody");
    expect(await attempt("no address", "x".repeat(1000))).toEqual(refused);

    const gone = `gone.${kind}@example.vn`;
    const id = await addAccount(open, { email: gone });
    const cookie = await cookieOf(gone);
    await open.owner.updateTable("accounts").set({ deactivated_at: new Date() }).where("id", "=", id).execute();
    expect(await attempt(gone, testPassword)).toEqual(refused);
    expect((await audited())?.payload).toContain("deactivated account");
    expect(await sessionOf(deskRequest("/desk", cookie), new Date())).toBeNull();
  });

  it("refuses a forged cookie, and one signed for another token", async () => {
    const cookie = await cookieOf(email);
    const forged = cookie.replace(/=(.)/, (_, first) => `=${first === "a" ? "b" : "a"}`);
    for (const bad of [
      forged,
      cookie.slice(0, -8),
      "trialbook.session_token=",
      "trialbook.session_token=%E0%A4%A",
      "",
    ]) {
      expect(await sessionOf(deskRequest("/desk", bad), new Date())).toBeNull();
    }
  });

  it("ends a session after half an hour without use, prolongs one in use, and knows why it is over", async () => {
    const idle = deskRequest("/desk", await cookieOf(email));
    expect(await sessionStanding(idle, hours(0.51))).toMatchObject({ kind: "none", ended: "idle" });
    expect(await sessionOf(idle, hours(0.49))).not.toBeNull();
    expect(await sessionOf(idle, hours(0.98))).not.toBeNull();
    expect(await sessionOf(idle, hours(1.5))).toBeNull();
  });

  it("ends a session after twelve hours however much it is used", async () => {
    const used = deskRequest("/desk", await cookieOf(email));
    for (let hour = 0.4; hour < 12; hour += 0.4) expect((await sessionStanding(used, hours(hour))).kind).toBe("open");
    expect(await sessionStanding(used, hours(12.01))).toMatchObject({ kind: "none", ended: "life" });
  });

  it("keeps browser and system of a session by name, and shows it in the list of sessions", async () => {
    const userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    const ip = { clientIp: "192.0.2.7", now: new Date() };
    await signIn({ email, password: testPassword, ...ip, userAgent, language: "en" });
    const sessions = await listSessions(open.owner, accountId, new Date());
    expect(sessions.map(({ device }) => device)).toContain("Firefox, Windows");
  });

  it("counts only grants in force", async () => {
    const other = `short.${kind}@example.vn`;
    const id = await addAccount(open, { email: other, grants: [grantOf("regulator"), grantOf("administrator")] });
    const cookie = await cookieOf(other);
    await open.owner
      .updateTable("role_grants")
      .set({ ends_at: hours(0.2) })
      .where("account_id", "=", id)
      .where("role", "=", "regulator")
      .execute();
    const at = async (now: Date) =>
      (await sessionOf(deskRequest("/desk", cookie), now))?.grants.map(({ role }) => role);
    expect(await at(new Date())).toEqual(["regulator", "administrator"]);
    expect(await at(hours(0.4))).toEqual(["administrator"]);
  });

  it("keeps neither the asker's address nor the browser's name", async () => {
    await attempt(email, testPassword, "192.0.2.99");
    const kept = await open.owner.selectFrom("sessions").select(["ip_address", "user_agent"]).distinct().execute();
    expect(kept).toEqual([{ ip_address: "", user_agent: "" }]);
  });

  it("signs out: the session is gone and the cookie taken back", async () => {
    setDatabase(open);
    const request = deskRequest("/desk/sign-out", await cookieOf(email), { method: "POST" });
    const headers = await signOut(request, new Date());
    expect(headers.getSetCookie().join()).toMatch(/session_token=; Max-Age=0/);
    expect(await audited()).toMatchObject({ actor: accountId, verb: "account.signed-out" });
    expect(await sessionOf(request, new Date())).toBeNull();
    expect(await signOut(deskRequest("/desk/sign-out"), new Date())).toBeInstanceOf(Headers);
  });
});
