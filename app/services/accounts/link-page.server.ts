import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import type { LinkPurpose } from "@db/queries/account-links";
import { refusalOf } from "~/lib/action-refusal";
import { errorResponse } from "~/lib/error-response";
import { NotFound } from "~/lib/errors";
import { readForm } from "~/lib/read-form";
import { leastPasswordLength } from "~/services/accounts/password-hash.server";
import { openLink, giveByLink } from "~/services/accounts/give-by-link.server";

/** Whose link it is; `account` is null when the link opens nothing, which is said alike for every such link. */
export async function readLinkPage({ params, context }: LoaderFunctionArgs, purpose: LinkPurpose) {
  const link = await openLink({ token: params["token"] ?? "", purpose, now: context.now() });
  const account = link ? { name: link.name, email: link.email } : null;
  return { account, least: leastPasswordLength };
}

/**
 * Uses a link with the posted password.
 * @returns a refusal for the form to show (422); null when the password has been given. A link that opens nothing shows
 * the page of such links.
 */
export async function answerLink({ request, params, context }: ActionFunctionArgs, purpose: LinkPurpose) {
  const form = await readForm(request);
  try {
    await giveByLink({ token: params["token"] ?? "", purpose, now: context.now() }, form);
    return null;
  } catch (error) {
    const refusal = refusalOf(error, form);
    if (refusal) return data(refusal, { status: 422 });
    if (error instanceof NotFound) return data({ refused: undefined }, { status: 404 });
    throw errorResponse(error) ?? error;
  }
}
