interface Expectation {
  pattern: string | RegExp;
  met: boolean;
}

let expectations: Expectation[] = [];
let unexpected: string[] = [];

const matches = (pattern: string | RegExp, text: string) =>
  typeof pattern === "string" ? text.includes(pattern) : pattern.test(text);

/**
 * Says that the running test makes the program write to `console.error` a text that contains (or matches) `pattern`.
 * The test fails when it does not, and when anything else is written there.
 */
export function expectConsoleError(pattern: string | RegExp): void {
  expectations.push({ pattern, met: false });
}

/** Records a fault that must fail the running test unless it was expected. */
export function recordError(text: string): void {
  const expected = expectations.find(({ pattern }) => matches(pattern, text));
  if (expected) expected.met = true;
  else unexpected.push(text);
}

/** Empties the record and returns one sentence for each unexpected fault and for each expected one that did not come. */
export function takeErrorFaults(): string[] {
  const missing = expectations.filter(({ met }) => !met).map(({ pattern }) => `console.error never said ${pattern}`);
  const faults = [...unexpected, ...missing];
  expectations = [];
  unexpected = [];
  return faults;
}
