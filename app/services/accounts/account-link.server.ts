import { createHash, randomBytes } from "node:crypto";
import {
  findOpenLink,
  insertAccountLink,
  type LinkPurpose,
  type OpenLink,
  updateLinksEnded,
} from "@db/queries/account-links";
import type { Act } from "~/services/act";
import { accountIdOf } from "~/services/act";
import { sessionSettings } from "~/services/accounts/session-settings.server";

const minute = 60_000;

/** How long a link may be used: seven days to accept an invitation, half an hour to give a new password. */
export const linkMinutes: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * 24 * 60, "password-reset": 30 };

const places: Readonly<Record<LinkPurpose, string>> = {
  invitation: "/desk/invitation",
  "password-reset": "/desk/reset",
};

/** What is kept of a link's secret, which cannot be guessed from it: it has 256 random bits. */
export function linkDigest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** A link as it goes out: its address, and until when it may be used. */
export interface NewLink {
  address: string;
  until: Date;
}

/** Makes a link of one use; the account's other unused links end. */
export async function makeAccountLink(act: Act, accountId: string, purpose: LinkPurpose): Promise<NewLink> {
  const token = randomBytes(32).toString("base64url");
  const until = new Date(act.now.getTime() + linkMinutes[purpose] * minute);
  await updateLinksEnded(act.trx, accountId, act.now);
  await insertAccountLink(act.trx, {
    digest: linkDigest(token),
    account_id: accountId,
    purpose,
    created_at: act.now,
    created_by: accountIdOf(act),
    expires_at: until,
    used_at: null,
  });
  return { address: `${sessionSettings().publicUrl}${places[purpose]}/${token}`, until };
}

/** The account behind a link's secret; undefined when it was used, is over, or never was one of ours. */
export function readAccountLink(
  act: Pick<Act, "trx" | "now">,
  { token, purpose }: { token: string; purpose: LinkPurpose },
): Promise<OpenLink | undefined> {
  return findOpenLink(act.trx, { digest: linkDigest(token), purpose, now: act.now });
}
