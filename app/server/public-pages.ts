import type { RequestHandler as RemixHandler } from "@remix-run/node";
import type { PublicState } from "@db/queries/public-state";
import type { Request, RequestHandler, Response } from "express";
import { namesTag } from "~/lib/entity-tag";
import { createPageCache, type RenderedAnswer } from "~/server/page-cache";
import { editionOf, tagOf } from "~/server/edition";
import type { RequestContext } from "~/server/load-context";
import { pageAddress } from "~/server/page-key";
import type { PublicSettings } from "~/server/public-settings";
import { Refusal } from "~/server/refusal";
import { factsOf } from "~/server/request-facts";
import { languageOf, rememberLanguage } from "~/server/request-language";
import { sendWhole } from "~/server/send-response";
import { inFlight } from "~/server/in-flight";

/** What public pages are made of. */
export interface PublicPagesParts {
  handler: RemixHandler;
  settings: PublicSettings;
  publicState(): Promise<PublicState>;
  /** Changes with the code and with the settings that pages show; undefined while developing: nothing is kept. */
  buildId: string | undefined;
  now(): Date;
}

const cacheBytes = 32 * 1_048_576;

async function rendered(answer: globalThis.Response): Promise<RenderedAnswer> {
  const body = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: [...answer.headers], body };
}

const header = (page: RenderedAnswer, name: string) => page.headers.find(([known]) => known === name)?.[1];

/** A page that sets a cookie or says itself how it may be stored is not for everybody. */
function isForEverybody(page: RenderedAnswer): boolean {
  return page.status === 200 && !header(page, "set-cookie") && !header(page, "cache-control");
}

/**
 * Answers GET and HEAD of the pages that need no session. They are rendered from the address and the language alone:
 * no cookie, no address, no header of the asker reaches them, so that one rendering serves everybody. A reader who
 * holds the current edition is told so (304) without rendering; any store may keep the page but must ask first.
 */
export function answerPublicPages(parts: PublicPagesParts): RequestHandler {
  const { handler, settings, now } = parts;
  const https = settings.publicUrl.startsWith("https:");
  const { origin } = new URL(settings.publicUrl);
  const cache = createPageCache(cacheBytes);
  const share = inFlight<RenderedAnswer>();

  async function render(address: string, context: RequestContext): Promise<RenderedAnswer> {
    const request = new Request(origin + address, { headers: { host: new URL(origin).host, accept: "text/html" } });
    return rendered(await handler(request, { ...context }));
  }

  async function pageFor(
    edition: string | undefined,
    address: string,
    key: string | undefined,
    context: RequestContext,
  ) {
    if (edition === undefined || key === undefined) return render(address, context);
    const kept = cache.get(edition, key);
    if (kept) return kept;
    return share(`${edition} ${key}`, async () => {
      const page = await render(address, context);
      if (isForEverybody(page)) cache.keep(edition, key, page);
      return page;
    });
  }

  async function answer(req: Request, res: Response): Promise<void> {
    const language = languageOf(req);
    const remembered = rememberLanguage(req, res, https);
    const { address, key } = pageAddress(req.originalUrl, language);
    res.vary("Accept-Language, Cookie");
    res.setHeader("Content-Language", language);
    const store = remembered ? "private" : "public";
    const state = await parts.publicState();
    const edition = parts.buildId && editionOf(state, parts.buildId, now());
    const tag = edition && tagOf(edition, language);
    const cacheable = () => {
      res.setHeader("Cache-Control", `${store}, max-age=0, must-revalidate`);
      if (tag) res.setHeader("ETag", tag);
      res.setHeader("Last-Modified", state.changedAt.toUTCString());
    };
    if (tag && namesTag(req.get("if-none-match"), tag)) {
      cacheable();
      res.status(304).end();
      return;
    }
    const context = { language, clientIp: "", settings, requestId: factsOf(res).requestId, now };
    const page = await pageFor(edition, address, key, context);
    if (isForEverybody(page)) cacheable();
    else res.setHeader("Cache-Control", page.status >= 500 ? "no-store" : "no-cache");
    sendWhole(res, page, page.body);
  }

  return (req, res, next) => {
    if (req.method !== "GET" && req.method !== "HEAD") {
      res.setHeader("Allow", "GET, HEAD");
      next(new Refusal(405));
    } else if (req.query._data !== undefined) next(new Refusal(400));
    else answer(req, res).catch(next);
  };
}
