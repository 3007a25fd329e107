import { Writable } from "node:stream";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";

/** A page as it is sent: complete, with nothing to follow. */
export interface RenderedPage {
  html: string;
  /** What failed inside a suspended part of the page; empty for a page that is as it should be. */
  faults: unknown[];
}

/**
 * Renders a page completely before anything is sent, so that no script is needed to put late parts into their place.
 * @param options.nonce for the scripts that React itself writes; undefined where scripts are forbidden
 * @param options.timeout milliseconds after which parts still waiting are given up and count as faults
 * @throws whatever a component throws outside a suspended part
 */
export function renderWhole(
  page: ReactNode,
  options: { nonce: string | undefined; timeout: number },
): Promise<RenderedPage> {
  return new Promise((resolve, reject) => {
    const faults: unknown[] = [];
    const chunks: Buffer[] = [];
    const collected = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        // React 18 leaves NUL bytes where a character of several bytes meets the end of its buffer; no page holds any.
        resolve({ html: Buffer.concat(chunks).toString("utf8").replaceAll("\0", ""), faults });
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(page, {
      ...(options.nonce === undefined ? {} : { nonce: options.nonce }),
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady() {
        clearTimeout(timer);
        // Not at once: while parts are being given up, React still has them on its list.
        queueMicrotask(() => pipe(collected));
      },
      onShellError(error) {
        clearTimeout(timer);
        reject(error);
      },
      onError(error) {
        faults.push(error);
      },
    });
    const timer = setTimeout(abort, options.timeout);
    timer.unref();
  });
}
