import { RemixServer } from "@remix-run/react";
import type { HandleErrorFunction, HandleDocumentRequestFunction } from "@remix-run/node";
import { I18nextProvider } from "react-i18next";
import { writePageWords } from "~/lib/languages/page-words";
import { withItsWords } from "~/lib/languages/page-words.server";
import { translatorFor } from "~/lib/languages/translator";
import { NonceContext } from "~/lib/nonce-context";
import { reportFault } from "~/server/faults";
import { renderWhole } from "~/server/render-whole";

export { serve } from "~/server/serve";

/** How long the values that a page hands to the browser may take, in milliseconds. */
export const streamTimeout = 10_000;

/** Renders one page as a whole, in the language of the request. */
const renderPage: HandleDocumentRequestFunction = async (request, status, headers, context, load) => {
  const page = (
    <NonceContext.Provider value={load.nonce}>
      <I18nextProvider i18n={translatorFor(load.language)}>
        <RemixServer context={context} url={request.url} abortDelay={streamTimeout} nonce={load.nonce} />
      </I18nextProvider>
    </NonceContext.Provider>
  );
  const { rendered, words } = await withItsWords(() =>
    renderWhole(page, { nonce: load.nonce, timeout: streamTimeout }),
  );
  for (const fault of rendered.faults) reportFault(fault, load.requestId);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(writePageWords(rendered.html, words), {
    headers,
    status: rendered.faults.length > 0 ? 500 : status,
  });
};

export default renderPage;

/** Logs what went wrong in a loader, an action or a page, once; an abandoned request is nobody's fault. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) reportFault(error, context.requestId);
};
