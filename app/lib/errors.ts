/** One named fault of an input: which field (dotted path) and which rule it breaks (a translation key or plain words). */
export interface InputIssue {
  path: string;
  message: string;
}

/** The thing asked for does not exist, or is not in the asker's scope: answered as 404. */
export class NotFound extends Error {
  override readonly name = "NotFound";
  constructor(readonly what: string) {
    super(`${what} is not found`);
  }
}

/** The asker is known but the role may not do this: answered as 403. */
export class Forbidden extends Error {
  override readonly name = "Forbidden";
  constructor(readonly permission: string) {
    super(`${permission} is not permitted`);
  }
}

/** The request is well formed but a rule of the record forbids it now: answered as 409. `rule` is a translation key. */
export class RuleViolation extends Error {
  override readonly name = "RuleViolation";
  constructor(
    readonly rule: string,
    readonly facts: Record<string, string | number> = {},
  ) {
    super(rule);
  }
}

/** The input itself is wrong: answered as 422 with every fault named. */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";
  constructor(readonly issues: InputIssue[]) {
    super(issues.map((issue) => `${issue.path}: ${issue.message}`).join("; "));
  }
}
