import type { Request } from "express";

/** The parameters of the address's path, as texts. */
export function pathOf(req: Request): Record<string, string> {
  return Object.fromEntries(Object.entries(req.params).map(([name, value]) => [name, String(value)]));
}
