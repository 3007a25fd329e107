import type { Request, Response } from "express";
import { isLanguage, type Language } from "~/lib/languages/languages";
import { negotiateLanguage } from "~/lib/languages/negotiate-language";

const languageCookie = /(?:^|;\s*)lang=([^;]*)/;
const yearInSeconds = 31_536_000;

function cookieOf(req: Request): string | undefined {
  return languageCookie.exec(req.headers.cookie ?? "")?.[1];
}

function queryOf(req: Request): string | undefined {
  const { lang } = req.query;
  return typeof lang === "string" ? lang : undefined;
}

/** The language to answer a request in. */
export function languageOf(req: Request): Language {
  const acceptLanguage = req.get("accept-language");
  return negotiateLanguage({ query: queryOf(req), cookie: cookieOf(req), acceptLanguage });
}

/**
 * Remembers for a year the language that an address asks for, when it is not the one remembered already.
 * @returns true when a cookie was set
 */
export function rememberLanguage(req: Request, res: Response, https: boolean): boolean {
  const asked = queryOf(req);
  if (!isLanguage(asked) || asked === cookieOf(req)) return false;
  const secure = https ? "; Secure" : "";
  res.append("Set-Cookie", `lang=${asked}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax; HttpOnly${secure}`);
  return true;
}
