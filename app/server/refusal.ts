/** The statuses that the server itself answers with, before any page or endpoint is asked. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 413 | 414 | 415 | 500 | 503;

/** A request that is refused before any page or endpoint sees it. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** @param facts what its page tells besides, such as the most that a form may send. */
  constructor(
    readonly status: RefusalStatus,
    readonly facts: Readonly<Record<string, number>> = {},
  ) {
    super(`refused with status ${status}`);
  }
}
