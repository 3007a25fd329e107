import { createContext, useContext } from "react";

/**
 * Carries the script nonce of a desk page from the server to the elements that need it. Undefined on public pages; in
 * the browser the empty string, which is what a browser shows of a nonce once it has used it.
 */
export const NonceContext = createContext<string | undefined>(undefined);

/** The nonce for `<Scripts nonce>` and its like. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
