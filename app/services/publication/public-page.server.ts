import type { LoaderFunctionArgs } from "@remix-run/node";
import type { TFunction } from "i18next";
import type { Kysely } from "kysely";
import { database } from "@db/client/current-database";
import type { Database } from "@db/tables/database";
import { civilDay } from "~/lib/civil-day";
import { errorResponse } from "~/lib/error-response";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** What the loader of a public page works with: the database for public reads, the reader's language, today's civil day. */
export interface PublicVisit {
  db: Kysely<Database>;
  language: Language;
  /** Words of the `public` namespace in the reader's language, for titles. */
  t: TFunction<"public">;
  today: string;
  url: URL;
  params: LoaderFunctionArgs["params"];
}

/**
 * A loader of a page that needs no account. It reads public projections only; NotFound, RuleViolation and InvalidInput become
 * answers of 404, 409 and 422, anything else passes through as a fault.
 */
export function publicPage<T>(fn: (visit: PublicVisit) => Promise<T>): (args: LoaderFunctionArgs) => Promise<T> {
  return async ({ request, params, context }) => {
    const visit: PublicVisit = {
      db: database().read,
      language: context.language,
      t: translatorFor(context.language).getFixedT(null, "public"),
      today: civilDay(context.now()),
      url: new URL(request.url),
      params,
    };
    try {
      return await fn(visit);
    } catch (error) {
      throw errorResponse(error) ?? error;
    }
  };
}
