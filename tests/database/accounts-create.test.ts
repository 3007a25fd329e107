import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InvalidInput } from "~/lib/errors";
import { systemActor } from "~/services/act";
import { createAccount, type NewAccount } from "~/services/accounts/create-account.server";
import { readOwnAccount } from "~/services/accounts/own-account.server";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../support/databases";
import { actorWith, addAccount, cookieOf, grantOf } from "../support/signed-in";

const now = new Date("2026-03-02T01:30:00Z");
const grants = [grantOf("administrator")];

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("creating an account (%s)", (kind, create) => {
  let open: TestDatabase;
  beforeAll(async () => {
    open = await create();
  });
  afterAll(() => open.drop());

  const add = (input: NewAccount) =>
    open.owner.transaction().execute((trx) => createAccount({ trx, actor: systemActor, now }, input));
  const issuesOf = (input: NewAccount) =>
    add(input).then(
      () => [],
      (error: unknown) => (error instanceof InvalidInput ? error.issues : error),
    );

  it("keeps the address in lower case, the password as an argon2id hash, and audits without either password or hash", async () => {
    const password = "a long enough password";
    const id = await add({ name: " Lê Văn Nam ", email: "Nam@Example.VN", password, grants });
    const account = await open.owner.selectFrom("accounts").selectAll().where("id", "=", id).executeTakeFirst();
    expect(account).toMatchObject({ name: "Lê Văn Nam", email: "nam@example.vn", deactivated_at: null });
    const kept = await open.owner.selectFrom("credentials").select("password").where("account_id", "=", id).execute();
    expect(kept[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const { payload } = await open.owner.selectFrom("audit_payloads").select("payload").executeTakeFirstOrThrow();
    expect(JSON.parse(payload ?? "")).toEqual({
      entity: "account",
      id,
      changes: [
        { field: "name", from: null, to: "Lê Văn Nam" },
        { field: "email", from: null, to: "nam@example.vn" },
        { field: "grants", from: null, to: ["administrator"] },
      ],
    });
  });

  it("names every fault of name, address, password and grants, and leaves nothing behind", async () => {
    const good = { name: "Hoa", email: "hoa@example.vn", password: "a long enough password", grants };
    const before = await open.owner.selectFrom("accounts").select("id").execute();
    expect(await issuesOf({ ...good, name: " ", email: "hoa" })).toEqual([
      { path: "name", message: "required" },
      { path: "email", message: "notAnEmail" },
    ]);
    expect(await issuesOf({ ...good, password: "mười một ký" })).toEqual([
      { path: "password", message: "passwordTooShort?min=12" },
    ]);
    expect(await issuesOf({ ...good, password: "x".repeat(257) })).toEqual([
      { path: "password", message: "tooLong?max=256" },
    ]);
    expect(await issuesOf({ ...good, email: "NAM@example.vn" })).toEqual([{ path: "email", message: "emailTaken" }]);
    expect(await issuesOf({ ...good, grants: [grantOf("coordinator", { siteId: 3 })] })).toEqual([
      { path: "grants.0.trialId", message: "required" },
    ]);
    await expect(add({ ...good, grants: [grantOf("monitor")] })).rejects.toThrow(/role_grants_scope_fits_role/);
    expect(await open.owner.selectFrom("accounts").select("id").execute()).toEqual(before);
  });

  it("shows its holder the roles in force, what they reach, and the open sessions", async () => {
    const trial = await open.owner
      .insertInto("trials")
      .values({ public_id: `t-${kind}`, standing: "draft", title_vi: "Bại não" })
      .returning("id")
      .executeTakeFirstOrThrow();
    const organisation = await open.owner
      .insertInto("organisations")
      .values({ public_id: `org-${kind}`, name_en: "Hospital", name_vi: "Bệnh viện", kind: "hospital" })
      .returning("id")
      .executeTakeFirstOrThrow();
    const site = await open.owner
      .insertInto("sites")
      .values({ trial_id: trial.id, organisation_id: organisation.id, code: "HN" })
      .returning("id")
      .executeTakeFirstOrThrow();
    const email = `all.${kind}@example.vn`;
    const held = [
      grantOf("regulator"),
      grantOf("sponsor", { organisationId: organisation.id }),
      grantOf("monitor", { trialId: trial.id }),
      grantOf("coordinator", { trialId: trial.id, siteId: site.id }),
    ];
    const accountId = await addAccount(open, { email, grants: held });
    await cookieOf(email);
    await cookieOf(email);
    const own = await readOwnAccount({
      actor: { ...actorWith(), accountId },
      sessionId: "",
      now: new Date(),
      language: "vi",
    });
    expect(own.sessions).toHaveLength(2);
    expect(own.grants).toMatchObject([
      { role: "regulator", reach: "registry", organisation: null, trial: null, site: null, endsAt: null },
      { role: "sponsor", reach: "organisation", organisation: "Bệnh viện", trial: null, site: null, endsAt: null },
      { role: "monitor", reach: "trial", organisation: null, trial: "Bại não", site: null, endsAt: null },
      { role: "coordinator", reach: "site", organisation: "Bệnh viện", trial: "Bại não", site: "HN", endsAt: null },
    ]);
  });
});
