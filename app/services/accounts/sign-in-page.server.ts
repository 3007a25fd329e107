import { longestSessionHours } from "~/domain/access/session-life";
import { keptQuery } from "~/services/accounts/kept-form.server";
import { deskPathOr } from "~/services/accounts/local-path";
import { sessionSettings } from "~/services/accounts/session-settings.server";

/** Why somebody stands at sign-in. */
export type SignInNoticeKind = "idle" | "life" | "hospital" | "password";

function noticeOf(query: URLSearchParams): SignInNoticeKind | null {
  const ended = query.get("ended");
  if (ended === "idle" || ended === "life") return ended;
  if (query.get("refused") === "hospital") return "hospital";
  return query.get("password") === "given" ? "password" : null;
}

/** What the page of sign-in says besides its form, and the way to the hospital's sign-on (null: there is none). */
export function signInPage(request: Request) {
  const query = new URL(request.url).searchParams;
  const { idleMinutes, oidc } = sessionSettings();
  const next = encodeURIComponent(deskPathOr(query.get("next")));
  return {
    notice: noticeOf(query),
    unsaved: query.has("unsaved"),
    formKept: new URLSearchParams(query.get("next")?.replace(/^[^?]*/, "")).has(keptQuery),
    idleMinutes,
    longestHours: longestSessionHours,
    hospitalPath: oidc ? `/desk/sign-in/hospital?next=${next}` : null,
  };
}
