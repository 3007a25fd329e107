/** What a route may say of itself in its `handle`. */
export interface PageHandle {
  /** A page that needs no script is left without it. */
  withoutScript?: boolean;
}
