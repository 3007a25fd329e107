import { z } from "zod";
import { type AccountState, findListedAccount, type ListedAccount, listAccounts } from "@db/queries/account-list";
import { listEveryGrant } from "@db/queries/role-grants";
import { NotFound } from "~/lib/errors";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { type ShownGrant, shownGrant } from "~/services/accounts/named-grants";

const pageSize = 50;

const question = z.object({
  q: z.string().trim().max(200).catch(""),
  state: z.enum(["active", "invited", "deactivated"]).optional().catch(undefined),
  after: z.string().max(254).optional().catch(undefined),
});

/** An account with every grant that is not over, or with all of them on its own page. */
export type AccountWithGrants = ListedAccount & { grants: ShownGrant[] };

export interface AccountPage {
  q: string;
  state: AccountState | null;
  accounts: AccountWithGrants[];
  /** The last address of this page when another follows. */
  next: string | null;
  continued: boolean;
}

async function withGrants(
  { trx, now, language }: DeskWork,
  accounts: readonly ListedAccount[],
  options: { past: boolean },
): Promise<AccountWithGrants[]> {
  const named = await listEveryGrant(
    trx,
    accounts.map(({ id }) => id),
  );
  const kept = named.filter(({ endsAt }) => options.past || endsAt === null || endsAt > now);
  return accounts.map((account) => ({
    ...account,
    grants: kept
      .filter(({ accountId }) => accountId === account.id)
      .map((grant) => shownGrant(grant, language, { titles: false })),
  }));
}

/** A page of accounts, 50 at a time by e-mail address, narrowed by words and state of the address's query. */
export async function readAccounts(work: DeskWork): Promise<AccountPage> {
  const asked = question.parse(Object.fromEntries(new URL(work.request.url).searchParams));
  const q = asked.q.replaceAll("\0", "");
  const after = asked.after?.replaceAll("\0", "");
  const found = await listAccounts(work.trx, {
    after,
    words: q === "" ? undefined : q,
    state: asked.state,
    limit: pageSize + 1,
  });
  const shown = found.slice(0, pageSize);
  return {
    q,
    state: asked.state ?? null,
    accounts: await withGrants(work, shown, { past: false }),
    next: found.length > pageSize ? (shown.at(-1)?.email ?? null) : null,
    continued: after !== undefined,
  };
}

/** One account with all its grants, past ones too. @throws NotFound when there is none with the id of the address. */
export async function readAccount(work: DeskWork): Promise<AccountWithGrants> {
  const id = work.params.account ?? "";
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const account = isId ? await findListedAccount(work.trx, id) : undefined;
  if (!account) throw new NotFound("account");
  const [whole] = await withGrants(work, [account], { past: true });
  if (!whole) throw new NotFound("account");
  return whole;
}
