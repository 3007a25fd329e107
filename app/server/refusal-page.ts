import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { sendProblem } from "~/api/send-problem";
import { translatorFor } from "~/lib/languages/translator";
import { statusOf } from "~/lib/problem-details";
import { reportFault } from "~/server/faults";
import { drain } from "~/server/form-body";
import { Refusal } from "~/server/refusal";
import { factsOf } from "~/server/request-facts";
import { languageOf } from "~/server/request-language";

/** The words of each refusal in the `errors` namespace. */
const words = {
  400: { title: "refusal.badRequest.title", text: "refusal.badRequest.text" },
  401: { title: "refusal.notSignedIn.title", text: "refusal.notSignedIn.text" },
  403: { title: "refusal.foreignOrigin.title", text: "refusal.foreignOrigin.text" },
  404: { title: "refusal.notFound.title", text: "refusal.notFound.text" },
  405: { title: "refusal.method.title", text: "refusal.method.text" },
  413: { title: "refusal.tooLarge.title", text: "refusal.tooLarge.text" },
  414: { title: "refusal.addressTooLong.title", text: "refusal.addressTooLong.text" },
  415: { title: "refusal.mediaType.title", text: "refusal.mediaType.text" },
  500: { title: "refusal.fault.title", text: "refusal.fault.text" },
} as const;

type WordedStatus = keyof typeof words;

const isWorded = (status: number): status is WordedStatus => status in words;

/** The status to answer an error with: its own if a page has words for it, else 400 or 500. */
function answeredStatus(error: unknown): WordedStatus {
  const status = statusOf(error);
  if (isWorded(status)) return status;
  return status < 500 ? 400 : 500;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A small page without any style or script: it must stand when everything else does not. */
function page(language: string, title: string, lines: string[], home: string): string {
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`).join("");
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>${paragraphs}<p><a href="/">${escaped(home)}</a></p></main></body></html>`;
}

/**
 * Answers what no page and no endpoint could: a page in the reader's language, or a problem for a machine. A fault is
 * logged and shown without any detail but the request's identifier.
 */
export function answerRefusals(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const { requestId, routeClass } = factsOf(res);
    const status = answeredStatus(error);
    if (status >= 500) reportFault(error, requestId, log);
    if (res.headersSent) {
      res.destroy();
      return;
    }
    drain(req);
    if (routeClass === "api") {
      sendProblem(res, status);
      return;
    }
    const language = languageOf(req);
    const t = translatorFor(language).getFixedT(language, "errors");
    const { title, text } = words[status];
    const facts = error instanceof Refusal ? error.facts : {};
    const reference = t("refusal.reference", { requestId });
    const html = page(language, t(title), [t(text, facts), reference], t("refusal.home"));
    res.removeHeader("ETag");
    res.removeHeader("Last-Modified");
    res.status(status).set({ "Cache-Control": "no-store", "Content-Language": language }).type("html").send(html);
  };
}
