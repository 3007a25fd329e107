import type { Namespace } from "~/lib/languages/languages";

/** What a route may say of itself in its `handle`. */
export interface PageHandle {
  /** A page that needs no script is left without it. */
  withoutScript?: boolean;
  /** The words that the page needs in the browser beside those of every desk page. */
  words?: readonly Namespace[];
}
