import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { problemKind, ProblemPage } from "~/components/layout/problem-page";
import { useLanguage } from "~/components/ui/use-language";
import { addressIn } from "~/lib/languages/language-address";
import { languages } from "~/lib/languages/languages";
import type { PageHandle } from "~/lib/page-handle";
import { translatorFor } from "~/lib/languages/translator";
import { useNonce } from "~/lib/nonce-context";
import { wordsElementId, wordsToCome } from "~/lib/languages/page-words";
import { pageMeta } from "~/lib/page-meta";
import "./app.css";

export function loader({ context }: LoaderFunctionArgs) {
  const { t } = translatorFor(context.language);
  const problemTitles = {
    notFound: t("errors:page.notFound.title"),
    forbidden: t("errors:page.forbidden.title"),
    refused: t("errors:page.refused.title"),
    fault: t("errors:page.fault.title"),
  };
  return { registryName: context.settings.registryName, demo: context.settings.demo, problemTitles };
}

/** The title of a page that shows a problem; every other page names itself. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) =>
  data && error ? pageMeta(data.problemTitles[problemKind(statusOf(error))]) : [];

export function Layout({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const nonce = useNonce();
  const { pathname, search } = useLocation();
  const handles = useMatches().map(({ handle }) => handle as PageHandle | undefined);
  const scripted = !handles.some((handle) => handle?.withoutScript);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {languages.map((other) => (
          <link key={other} rel="alternate" hrefLang={other} href={addressIn(other, pathname, search)} />
        ))}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {nonce !== undefined && scripted && (
          <>
            <script type="application/json" id={wordsElementId} suppressHydrationWarning>
              {wordsToCome}
            </script>
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  return <ProblemPage status={statusOf(error)} pathname={pathname} search={search} />;
}
