import type { Permission } from "./permissions";

/** What a personal token may carry: permissions of the desk that make sense to a program. */
export const tokenScopes = [
  "participants:read",
  "participants:write",
  "assessments:write",
] as const satisfies readonly Permission[];

export type TokenScope = (typeof tokenScopes)[number];

/** Whether the text names a scope that a token may carry. */
export function isTokenScope(text: string): text is TokenScope {
  return tokenScopes.some((scope) => scope === text);
}

/** The name of the form field that asks for a scope: `scope.participants_read`. */
export function scopeField(scope: TokenScope): string {
  return `scope.${scope.replace(":", "_")}`;
}
