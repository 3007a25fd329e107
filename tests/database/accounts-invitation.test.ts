import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Actor } from "~/domain/access/roles";
import { invite } from "~/services/accounts/invite.server";
import { setDataKey } from "~/services/sealing.server";
import { waitingMails } from "../support/accounts";
import { addSampleTrial } from "../support/account-places";
import { createNativeDatabase, type TestDatabase } from "../support/databases";
import { addAccount, grantOf } from "../support/signed-in";

let open: TestDatabase;
let investigator: Actor;
let ownSite: string;

beforeAll(async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:2525");
  setDataKey(Buffer.alloc(32));
  open = await createNativeDatabase();
  const { trialId, publicId } = await addSampleTrial(open);
  ownSite = `${publicId}/HN`;
  const email = "pi@example.vn";
  const grants = [grantOf("investigator", { trialId })];
  investigator = { accountId: await addAccount(open, { email, grants }), name: "Nghiên cứu viên", email, grants };
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await open.drop();
});

async function told(email: string) {
  const form = new FormData();
  const fields = { name: "As typed", email, language: "en", ownSite };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const outcome = await open.owner
    .transaction()
    .execute((trx) => invite({ trx, actor: investigator, now: new Date() }, form));
  return { ...outcome, mail: (await waitingMails(open)).at(-1) };
}

const rolesOf = async (accountId: string) =>
  (await open.owner.selectFrom("role_grants").select("role").where("account_id", "=", accountId).execute()).map(
    ({ role }) => role,
  );

it("tells an investigator the same of every address, and each person by mail how it stands with them", async () => {
  const known = await addAccount(open, { email: "known@example.vn" });
  const gone = await addAccount(open, { email: "gone@example.vn" });
  await open.owner.updateTable("accounts").set({ deactivated_at: new Date() }).where("id", "=", gone).execute();
  const outcomes = [];
  const templates = [];
  for (const email of ["new@example.vn", "known@example.vn", "gone@example.vn", "new@example.vn"]) {
    const { mail, accountId, ...outcome } = await told(email);
    expect([known, gone]).not.toContain(accountId);
    outcomes.push(outcome);
    templates.push(mail?.template);
  }
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  expect(outcomes[0]).toEqual({ kind: "invited", name: "As typed", address: null });
  expect(templates.map((template) => template?.replace("security:mail.", ""))).toEqual([
    "invitation",
    "roleGiven",
    "invitedInVain",
    "invitation",
  ]);
  expect([await rolesOf(known), await rolesOf(gone)]).toEqual([["coordinator"], []]);
});
