import { InvalidInput } from "~/lib/errors";

function refuse(path: string, message: string): never {
  throw new InvalidInput([{ path, message }]);
}

/** Refuses anything but a whole number of at least `min`, naming the parameter `path`. */
export function requireWhole(value: number, path: string, min = 0): void {
  if (!Number.isSafeInteger(value) || value < min) refuse(path, `must be a whole number of at least ${min}`);
}

/** Refuses anything but a finite number above `min` (or equal to it when `orEqual`), naming the parameter `path`. */
export function requireAbove(value: number, path: string, min: number, orEqual = false): void {
  const fits = Number.isFinite(value) && (orEqual ? value >= min : value > min);
  if (!fits) refuse(path, `must be a finite number ${orEqual ? "of at least" : "above"} ${min}`);
}

/** Refuses anything but a number strictly between 0 and 1 (a level or a probability to invert), naming the parameter. */
export function requireOpenUnit(value: number, path: string): void {
  if (!(value > 0 && value < 1)) refuse(path, "must lie strictly between 0 and 1");
}

/** Refuses anything but a number from 0 to 1, both included, naming the parameter. */
export function requireUnit(value: number, path: string): void {
  if (!(value >= 0 && value <= 1)) refuse(path, "must lie between 0 and 1");
}

/** Refuses an empty list, naming the parameter `path`. */
export function requireSome(list: readonly unknown[], path: string): void {
  if (list.length === 0) refuse(path, "must not be empty");
}

/** Refuses `x` events among `n` unless both are whole, neither is negative and `x <= n`. */
export function requireEventsOf(x: number, n: number, xPath = "x", nPath = "n"): void {
  requireWhole(x, xPath);
  requireWhole(n, nPath);
  if (x > n) refuse(xPath, `must not exceed ${nPath}`);
}
