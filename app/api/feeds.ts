import { type Request, type Response, Router } from "express";
import { database } from "@db/client/current-database";
import { endpoint } from "~/api/endpoint";
import { limitRequests } from "~/api/v1/request-limit";
import { civilDay } from "~/lib/civil-day";
import type { Language } from "~/lib/languages/languages";
import { negotiateLanguage } from "~/lib/languages/negotiate-language";
import type { Settings } from "~/lib/settings.server";
import { portfolioFile } from "~/services/portfolio/portfolio-file.server";
import { registryFeed, trialFeed } from "~/services/portfolio/public-feed.server";
import { sitemap } from "~/services/portfolio/sitemap.server";
import type { TableFormat } from "~/services/portfolio/table-files.server";

/** What feeds and files are made with. */
export interface FeedParts {
  settings: Pick<Settings, "registryName" | "publicUrl" | "apiRequestsPerMinute">;
  now(): Date;
}

/** Files that one address may ask for in a minute: each is made when it is asked for. */
const filesPerMinute = 60;

/** The language that the address asks for (`?lang=`), else what the program prefers. */
function languageOf(req: Request): Language {
  const { lang } = req.query;
  const query = typeof lang === "string" ? lang : undefined;
  return negotiateLanguage({ query, cookie: undefined, acceptLanguage: req.get("accept-language") });
}

function mayBeKept(res: Response): Response {
  return res.set("Cache-Control", "public, max-age=300").vary("Accept-Language");
}

/**
 * What machines fetch beside the pages: `/feed.atom`, `/trials/:id/feed.atom`, `/sitemap.xml`, and the files of the public
 * portfolio `/progress.csv`, `/progress.xlsx` and `/progress.pdf`, which take the questions of `/progress`.
 */
export function feedsRouter({ settings, now }: FeedParts): Router {
  const place = (req: Request) => ({ ...settings, language: languageOf(req) });
  const file = (format: TableFormat) =>
    endpoint(async (req, res) => {
      const query = new URL(req.originalUrl, settings.publicUrl).searchParams;
      const asked = { query, format, language: languageOf(req), now: now(), today: civilDay(now()) };
      const { mediaType, bytes } = await portfolioFile(database().read, asked);
      mayBeKept(res).attachment(`progress-${asked.today}.${format}`).type(mediaType).send(bytes);
    });
  const perMinute = settings.apiRequestsPerMinute;
  const feeds = limitRequests({ anonymous: perMinute, token: perMinute });
  const router = Router();
  router.get(
    "/feed.atom",
    feeds,
    endpoint(async (req, res) =>
      mayBeKept(res)
        .type("application/atom+xml")
        .send(await registryFeed(database().read, place(req))),
    ),
  );
  router.get(
    "/trials/:id/feed.atom",
    feeds,
    endpoint(async (req, res) => {
      const text = await trialFeed(database().read, req.params["id"] ?? "", place(req));
      mayBeKept(res).type("application/atom+xml").send(text);
    }),
  );
  router.get(
    "/sitemap.xml",
    feeds,
    endpoint(async (req, res) => {
      const after = /^\d{1,15}$/.test(String(req.query["after"])) ? Number(req.query["after"]) : null;
      mayBeKept(res)
        .type("application/xml")
        .send(await sitemap(database().read, settings.publicUrl, after));
    }),
  );
  const limit = limitRequests({ anonymous: filesPerMinute, token: filesPerMinute });
  for (const format of ["csv", "xlsx", "pdf"] as const) router.get(`/progress.${format}`, limit, file(format));
  return router;
}
