import type { RequestHandler as RemixHandler } from "@remix-run/node";
import type { Request, RequestHandler, Response } from "express";
import type { PublicSettings } from "~/server/public-settings";
import { Refusal } from "~/server/refusal";
import { remixRequest } from "~/server/remix-request";
import { factsOf } from "~/server/request-facts";
import { languageOf, rememberLanguage } from "~/server/request-language";
import { sendWhole } from "~/server/send-response";
import { keptPost } from "~/services/accounts/kept-form.server";

/** What desk pages are made of. */
export interface DeskPagesParts {
  handler: RemixHandler;
  settings: PublicSettings;
  now(): Date;
}

const methods = new Set(["GET", "HEAD", "POST"]);

/** Answers the desk's pages, their forms and what they fetch as they move on. Nothing of it is ever stored. */
export function answerDeskPages({ handler, settings, now }: DeskPagesParts): RequestHandler {
  const https = settings.publicUrl.startsWith("https:");

  async function answer(req: Request, res: Response): Promise<void> {
    const { requestId, nonce } = factsOf(res);
    const language = languageOf(req);
    rememberLanguage(req, res, https);
    res.setHeader("Content-Language", language);
    res.setHeader("X-Robots-Tag", "noindex");
    const asked = remixRequest(req, res, settings.publicUrl);
    const kept = req.method === "GET" ? await keptPost(asked, now()) : undefined;
    const context = { language, nonce, clientIp: req.ip ?? "", settings, requestId, now, formKept: kept !== undefined };
    const page = await handler(kept ?? asked, context);
    if (req.path !== "/__manifest") page.headers.set("Cache-Control", "no-store");
    sendWhole(res, page, Buffer.from(await page.arrayBuffer()));
  }

  return (req, res, next) => {
    if (!methods.has(req.method)) {
      res.setHeader("Allow", "GET, HEAD, POST");
      next(new Refusal(405));
    } else answer(req, res).catch(next);
  };
}
