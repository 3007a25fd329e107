import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertApiToken, listTokensInForce } from "@db/queries/api-tokens";
import { findCalendarAddress, insertCalendarAddress } from "@db/queries/calendar-addresses";
import type { Actor, Grant } from "~/domain/access/roles";
import { InvalidInput } from "~/lib/errors";
import { deactivateAccount, reactivateAccount } from "~/services/accounts/deactivate.server";
import { changeRolePeriod } from "~/services/accounts/give-role.server";
import { invite, inviteAgain } from "~/services/accounts/invite.server";
import { requestReset } from "~/services/accounts/request-reset.server";
import { makeResetLink } from "~/services/accounts/reset-link.server";
import { signIn } from "~/services/accounts/sign-in.server";
import { openLink, giveByLink } from "~/services/accounts/give-by-link.server";
import { setDataKey } from "~/services/sealing.server";
import { waitingMails } from "../support/accounts";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../support/databases";
import { addAccount, cookieOf, grantOf, testPassword } from "../support/signed-in";
import { addSampleTrial } from "../support/account-places";

const day = 86_400_000;

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const twice = (password: string) => formOf({ password, passwordAgain: password });
const secretOf = (link: string) => link.slice(link.lastIndexOf("/") + 1);

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("the life of an account (%s)", (kind, create) => {
  let open: TestDatabase;
  let administrator: Actor;
  let place: { trialId: number; publicId: string; siteId: number };
  const now = new Date();

  beforeAll(async () => {
    open = await create();
    setDataKey(Buffer.alloc(32));
    const email = `admin.${kind}@example.vn`;
    const grants = [grantOf("administrator")];
    const accountId = await addAccount(open, { email, grants });
    administrator = { accountId, name: "Quản trị", email, grants };
    place = await addSampleTrial(open);
  });
  afterAll(() => open.drop());

  const act = <T>(
    fn: (work: { trx: Parameters<typeof invite>[0]["trx"]; actor: Actor; now: Date }) => Promise<T>,
    actor = administrator,
    at = now,
  ) => open.owner.transaction().execute((trx) => fn({ trx, actor, now: at }));
  const invited = (fields: Record<string, string>, actor = administrator) =>
    act((work) => invite(work, formOf({ name: "Lê Văn An", language: "en", ...fields })), actor);
  const lastLink = async () => String((await waitingMails(open)).at(-1)?.values["link"]);
  const tries = (email: string, password: string) =>
    signIn({ email, password, clientIp: "192.0.2.9", now: new Date() });

  /** Gives programs two ways in on the account's behalf: a personal token and a calendar address. */
  async function letPrograms(accountId: string): Promise<void> {
    await insertApiToken(open.owner, {
      account_id: accountId,
      name: "ward tablet",
      hint: "tb_",
      sha256: Buffer.from(accountId),
      scopes: ["participants:read"],
      created_at: now,
      expires_at: new Date(now.getTime() + day),
    });
    await insertCalendarAddress(open.owner, { accountId, tokenHash: accountId.replaceAll("-", "").repeat(2), now });
  }
  const standing = async (accountId: string) => [
    (await listTokensInForce(open.owner, accountId, now)).length,
    Number((await findCalendarAddress(open.owner, accountId)) !== undefined),
  ];

  it("begins with an invitation, whose link opens it once, with a password of one's own", async () => {
    const email = `an.${kind}@example.vn`;
    const outcome = await invited({ email, role: "monitor", reach: "trial", trial: place.publicId });
    expect(outcome).toMatchObject({ kind: "invited", address: expect.stringContaining("/desk/invitation/") });
    const link = { token: secretOf(await lastLink()), purpose: "invitation" as const, now };
    expect(await openLink(link)).toMatchObject({ email, name: "Lê Văn An" });
    expect(await openLink({ ...link, purpose: "password-reset" })).toBeUndefined();
    expect(await openLink({ ...link, now: new Date(now.getTime() + 7 * day) })).toBeUndefined();
    await expect(giveByLink(link, twice("too short"))).rejects.toThrow(InvalidInput);
    await expect(giveByLink(link, formOf({ password: testPassword, passwordAgain: "another" }))).rejects.toThrow(
      "passwordsDiffer",
    );
    await giveByLink(link, twice(testPassword));
    await expect(giveByLink(link, twice("another password"))).rejects.toThrow("link is not found");
    expect((await tries(email, testPassword)).signedIn).toBe(true);
    await expect(act((work) => inviteAgain(work, email))).rejects.toThrow("not_invited");
  });

  it("lets an invitation be sent again, which ends the one before", async () => {
    const email = `binh.${kind}@example.vn`;
    await invited({ email, role: "regulator", reach: "registry" });
    const first = secretOf(await lastLink());
    const { address } = await act((work) => inviteAgain(work, email));
    expect(await openLink({ token: first, purpose: "invitation", now })).toBeUndefined();
    expect(await openLink({ token: secretOf(address ?? ""), purpose: "invitation", now })).toMatchObject({ email });
    expect((await tries(email, testPassword)).signedIn).toBe(false);
  });

  it.each([
    [{ role: "coordinator", reach: "registry" }, "reach: reachNotOfRole"],
    [{ role: "monitor", reach: "trial", trial: "no-such-trial" }, "trial: trialUnknown"],
    [{ role: "coordinator", reach: "site", trial: "sample-trial", site: "XX" }, "site: siteUnknown"],
    [{ role: "sponsor", reach: "organisation" }, "organisation: required"],
    [{ role: "king", reach: "registry" }, "role: notAChoice"],
    [{ role: "regulator", reach: "registry", until: "2020-01-01" }, "until: periodOver"],
    [{ role: "regulator", reach: "registry", from: "2020-01-01" }, "from: periodBackdated"],
    [{ role: "regulator", reach: "registry", from: "2099-02-01", until: "2099-01-01" }, "until: endBeforeStart"],
    [{ role: "regulator", reach: "registry", email: "no address" }, "email: notAnEmail"],
  ])("names what is wrong with %o", async (fields, fault) => {
    await expect(invited({ email: `x.${kind}@example.vn`, ...fields })).rejects.toThrow(fault);
  });

  it("lets investigators invite coordinators to their own trial's sites, and nothing else", async () => {
    const grants: Grant[] = [grantOf("investigator", { trialId: place.trialId })];
    const accountId = await addAccount(open, { email: `pi.${kind}@example.vn`, grants });
    const investigator = { accountId, name: "Nghiên cứu viên", email: `pi.${kind}@example.vn`, grants };
    const email = `hn.${kind}@example.vn`;
    await invited({ email, ownSite: `${place.publicId}/HN`, role: "administrator", reach: "registry" }, investigator);
    const given = await open.owner
      .selectFrom("role_grants as g")
      .innerJoin("accounts as a", "a.id", "g.account_id")
      .where("a.email", "=", email)
      .select(["g.role", "g.site_id", "g.granted_by"])
      .execute();
    expect(given).toEqual([{ role: "coordinator", site_id: place.siteId, granted_by: accountId }]);
    const stranger = { ...investigator, grants: [grantOf("investigator", { trialId: 999_999 })] };
    await expect(invited({ email, ownSite: `${place.publicId}/HN` }, stranger)).rejects.toThrow("trial: trialUnknown");
    await expect(invited({ email }, investigator)).rejects.toThrow("ownSite: required");
    const known = `known.${kind}@example.vn`;
    await addAccount(open, { email: known, name: "Bùi Thị Kín" });
    const outcome = await invited({ email: known, name: "As typed", ownSite: `${place.publicId}/HN` }, investigator);
    expect(outcome).toMatchObject({ kind: "role-given", name: "As typed" });
  });

  it("gives a further role to an address that has an account, and ends and extends its period", async () => {
    const email = `chi.${kind}@example.vn`;
    const accountId = await addAccount(open, { email });
    const outcome = await invited({ email, role: "regulator", reach: "registry", until: "2099-12-31" });
    expect(outcome).toMatchObject({ kind: "role-given", accountId, address: null });
    const grant = () =>
      open.owner.selectFrom("role_grants").selectAll().where("account_id", "=", accountId).executeTakeFirstOrThrow();
    const { id: grantId, ends_at } = await grant();
    expect(ends_at?.toISOString()).toBe("2099-12-31T17:00:00.000Z");
    const change = (until: string | undefined) => act((work) => changeRolePeriod(work, { accountId, grantId, until }));
    await change(undefined);
    expect((await grant()).ends_at).toBeNull();
    await change("now");
    expect((await grant()).ends_at).toEqual(now);
    await expect(change("2099-01-01")).rejects.toThrow("period_is_over");
  });

  it("is deactivated with all its sessions at once, and opened again", async () => {
    const email = `dung.${kind}@example.vn`;
    const accountId = await addAccount(open, { email });
    await cookieOf(email);
    await letPrograms(accountId);
    await act((work) => deactivateAccount(work, { accountId, reason: "left the hospital" }));
    const sessions = await open.owner.selectFrom("sessions").select("id").where("account_id", "=", accountId).execute();
    expect(sessions).toEqual([]);
    expect(await standing(accountId)).toEqual([0, 0]);
    expect((await tries(email, testPassword)).signedIn).toBe(false);
    await act((work) => reactivateAccount(work, { accountId, reason: "came back" }));
    expect((await tries(email, testPassword)).signedIn).toBe(true);
    await expect(act((work) => reactivateAccount(work, { accountId, reason: "again" }))).rejects.toThrow(
      "not_deactivated",
    );
  });

  it("keeps one administrator: nobody ends themselves, nor the last one's role", async () => {
    const { accountId } = administrator;
    await expect(act((work) => deactivateAccount(work, { accountId, reason: "x" }))).rejects.toThrow("own_account");
    const { id } = await open.owner
      .selectFrom("role_grants")
      .select("id")
      .where("account_id", "=", accountId)
      .executeTakeFirstOrThrow();
    const end = () => act((work) => changeRolePeriod(work, { accountId, grantId: id, until: "2099-01-01" }));
    await expect(end()).rejects.toThrow("last_administrator");
    await addAccount(open, { email: `second.${kind}@example.vn`, grants: [grantOf("administrator")] });
    await end();
  });

  it("gets a link for a new password from an administrator where no mail server is set", async () => {
    const email = `khoa.${kind}@example.vn`;
    await addAccount(open, { email });
    const address = await act((work) => makeResetLink(work, email));
    expect(await openLink({ token: secretOf(address), purpose: "password-reset", now })).toMatchObject({ email });
    await expect(act((work) => makeResetLink(work, "nobody@example.vn"))).rejects.toThrow("no_password");
  });

  it("gets a new password by a mailed link, half an hour, once; asking tells nothing of accounts", async () => {
    const email = `giang.${kind}@example.vn`;
    const accountId = await addAccount(open, { email });
    await cookieOf(email);
    await letPrograms(accountId);
    const before = (await waitingMails(open)).length;
    const from = { clientIp: "192.0.2.77", now };
    const begun = performance.now();
    expect(await requestReset(`nobody.${kind}@example.vn`, from)).toBeUndefined();
    expect(performance.now() - begun).toBeGreaterThanOrEqual(290);
    expect(await waitingMails(open)).toHaveLength(before);
    expect(await requestReset(` ${email.toUpperCase()} `, from)).toBeUndefined();
    const link = { token: secretOf(await lastLink()), purpose: "password-reset" as const, now };
    expect(await openLink({ ...link, now: new Date(now.getTime() + 30 * 60_000) })).toBeUndefined();
    await giveByLink(link, twice("một mật khẩu mới hẳn"));
    await expect(giveByLink(link, twice("once more, another"))).rejects.toThrow("link is not found");
    expect((await tries(email, testPassword)).signedIn).toBe(false);
    expect((await tries(email, "một mật khẩu mới hẳn")).signedIn).toBe(true);
    const mails = await waitingMails(open);
    expect(mails.at(-1)).toMatchObject({ template: "security:mail.passwordReset", account_id: accountId });
    expect(mails.at(-1)?.values).toEqual({ tokens: "ward tablet" });
    expect(await standing(accountId)).toEqual([0, 0]);
  });
});
