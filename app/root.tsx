import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, useLocation, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { ProblemPage } from "~/components/layout/problem-page";
import { useLanguage } from "~/components/ui/use-language";
import { addressIn } from "~/lib/languages/language-address";
import { languages } from "~/lib/languages/languages";
import { useNonce } from "~/lib/nonce-context";
import "./app.css";

export function loader({ context }: LoaderFunctionArgs) {
  return { registryName: context.settings.registryName, demo: context.settings.demo };
}

export function Layout({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const nonce = useNonce();
  const { pathname, search } = useLocation();
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
        {nonce !== undefined && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ProblemPage status={status} pathname={pathname} search={search} />;
}
