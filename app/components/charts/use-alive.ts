import { useEffect, useState } from "react";

/**
 * False in the server's drawing and in the browser's first one (so that both are the same), true once script runs.
 * Charts answer to the pointer only then.
 */
export function useAlive(): boolean {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive;
}
