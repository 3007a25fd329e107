/** The statuses that the server itself answers with, before any page or endpoint is asked. */
export type RefusalStatus = 400 | 403 | 404 | 405 | 413 | 414 | 415 | 500 | 503;

/** A request that is refused before any page or endpoint sees it. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(readonly status: RefusalStatus) {
    super(`refused with status ${status}`);
  }
}
