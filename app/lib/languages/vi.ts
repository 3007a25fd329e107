import { viInBrowser } from "~/lib/languages/vi-in-browser";
import methods from "~/lib/languages/vi/methods.json";
import references from "~/lib/languages/vi/references.json";

/** All Vietnamese words, by namespace. */
export const vi = { ...viInBrowser, methods, references };
