import { en } from "~/lib/languages/en";
import { vi } from "~/lib/languages/vi";

/** Every word in every language; the server keeps all of them, a browser loads one language only. */
export const resources = { en, vi };
