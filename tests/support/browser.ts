import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { ensureBrowser } from "./install-browser";

/** Quiet flags: no calls to the maker's servers, no GPU, and no sandbox, which Chromium refuses under root. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a headless browser with a fresh profile; the caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), headless: true, args: FLAGS, timeout: 30_000 });
}
