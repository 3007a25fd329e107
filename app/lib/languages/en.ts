import { enInBrowser } from "~/lib/languages/en-in-browser";
import methods from "~/lib/languages/en/methods.json";
import references from "~/lib/languages/en/references.json";

/** All English words, by namespace; the shape every other language is checked against. */
export const en = { ...enInBrowser, methods, references };
