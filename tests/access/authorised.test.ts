import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Forbidden, InvalidInput, NotFound, RuleViolation } from "~/lib/errors";
import { authorised, authorisedAction, type DeskWork } from "~/services/accounts/authorised.server";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../support/databases";
import { addAccount, cookieOf, deskContext, deskRequest, grantOf, testPassword } from "../support/signed-in";

const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("a desk route (%s)", (kind, create) => {
  let open: TestDatabase;
  let accountId: string;
  let cookie: string;
  const email = `linh.${kind}@example.vn`;
  beforeAll(async () => {
    open = await create();
    accountId = await addAccount(open, { email, grants: [grantOf("regulator")] });
    cookie = await cookieOf(email);
  });
  afterAll(() => open.drop());

  const context = deskContext();
  const get = (path: string, as = cookie) => ({ request: deskRequest(path, as), params: { id: "tb-1" }, context });
  const post = (fields: Record<string, string>, as = cookie) => ({
    request: deskRequest("/desk/trials", as, { method: "POST", body: new URLSearchParams(fields) }),
    params: {},
    context,
  });
  const addTrial = ({ trx }: DeskWork) =>
    trx
      .insertInto("trials")
      .values({ public_id: `t-${crypto.randomUUID()}`, standing: "draft" })
      .execute();
  const countTrials = async () => (await open.owner.selectFrom("trials").select("id").execute()).length;

  it("leads whoever is not signed in to sign-in, and back to the page asked for", async () => {
    const loader = authorised("portfolio:read", async () => "never");
    const answer = (await thrownBy(loader(get("/desk/portfolio?late=1", "")))) as Response;
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe("/desk/sign-in?next=%2Fdesk%2Fportfolio%3Flate%3D1");
    const sent = (await thrownBy(authorisedAction("portfolio:read", async () => "never")(post({}, "")))) as Response;
    expect(sent.headers.get("location")).toBe("/desk/sign-in?next=%2Fdesk%2Ftrials&unsaved=1");
  });

  it("answers 403 to a role without the permission, before anything runs", async () => {
    let ran = false;
    const loader = authorised("trial:draft", async () => (ran = true));
    const answer = (await thrownBy(loader(get("/desk/trials")))) as Response;
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ status: 403, detail: "trial:draft is not permitted." });
    expect(ran).toBe(false);
  });

  it("runs in one transaction on behalf of the actor, with scope, clock, language and parameters", async () => {
    const loader = authorised("portfolio:read", async ({ trx, actor, scope, now, language, params }) => {
      const session = await sql<{ role: string; actor: string }>`
        select current_user as role, current_setting('trialbook.actor') as actor`.execute(trx);
      return { session: session.rows[0], actor: actor.accountId, scope, now, language, id: params.id };
    });
    expect(await loader(get("/desk/portfolio"))).toEqual({
      session: { role: "trialbook_app", actor: accountId },
      actor: accountId,
      scope: { everything: true, trialIds: [], siteIds: [], organisationIds: [] },
      now: context.now(),
      language: "en",
      id: "tb-1",
    });
  });

  it("does not let a loader write, unless it says that it records something", async () => {
    const before = await countTrials();
    await expect(authorised("portfolio:read", addTrial)(get("/desk/portfolio"))).rejects.toThrow(/read-only/);
    await authorised("portfolio:read", addTrial, { writes: true })(get("/desk/portfolio"));
    expect(await countTrials()).toBe(before + 1);
  });

  it("answers the four named errors by their status and lets a fault and an answer pass", async () => {
    const statusFor = async (error: unknown) => {
      const loader = authorised("portfolio:read", async () => {
        throw error;
      });
      const thrown = await thrownBy(loader(get("/desk/portfolio")));
      return thrown instanceof Response ? thrown.status : thrown;
    };
    expect(await statusFor(new NotFound("trial"))).toBe(404);
    expect(await statusFor(new Forbidden("trial:review"))).toBe(403);
    expect(await statusFor(new RuleViolation("trial.alreadySubmitted"))).toBe(409);
    expect(await statusFor(new InvalidInput([{ path: "q", message: "required" }]))).toBe(422);
    expect(await statusFor(new Response(null, { status: 418 }))).toBe(418);
    const fault = new RangeError("a fault");
    expect(await statusFor(fault)).toBe(fault);
  });

  it("keeps what an action wrote, and hands it the form", async () => {
    const before = await countTrials();
    const action = authorisedAction("portfolio:read", async (work) => {
      await addTrial(work);
      return { title: work.form.get("title") };
    });
    expect(await action(post({ title: "Nghiên cứu" }))).toEqual({ title: "Nghiên cứu" });
    expect(await countTrials()).toBe(before + 1);
  });

  it("returns a refusal with what was typed but no password, and undoes what was written", async () => {
    const before = await countTrials();
    const refusing = (error: Error) =>
      authorisedAction("portfolio:read", async (work) => {
        await addTrial(work);
        throw error;
      })(post({ title: "x", password: "secret", newPassword: "secret" }));
    const issues = [{ path: "title", message: "tooLong?max=500" }];
    expect(await refusing(new InvalidInput(issues))).toMatchObject({
      init: { status: 422 },
      data: { refused: { issues, rule: null, facts: {}, entered: { title: "x" } } },
    });
    const broken = await refusing(new RuleViolation("cohort.full", { places: 30 }));
    expect(broken).toMatchObject({
      init: { status: 409 },
      data: { refused: { issues: [], rule: "cohort.full", facts: { places: 30 } } },
    });
    expect(JSON.stringify(broken)).not.toContain("secret");
    expect(((await thrownBy(refusing(new NotFound("trial")))) as Response).status).toBe(404);
    expect(await countTrials()).toBe(before);
  });

  it("asks for the password again where the route says so, and audits a wrong one", async () => {
    const action = authorisedAction("decision:transcribe", async () => "confirmed", { passwordField: "password" });
    expect(await action(post({ password: testPassword }))).toBe("confirmed");
    const refusedWith = async (password: string) => {
      const answer = await action(post({ password }));
      return typeof answer === "string" ? answer : answer.data.refused.issues;
    };
    expect(await refusedWith("")).toEqual([{ path: "password", message: "required" }]);
    expect(await refusedWith("wrong password")).toEqual([{ path: "password", message: "wrongPassword" }]);
    const verbs = await open.owner.selectFrom("audit_events").select("verb").orderBy("seq", "desc").limit(1).execute();
    expect(verbs).toEqual([{ verb: "account.confirmation-refused" }]);
  });
});
