import type { ReactNode } from "react";

/** The ends of a form side by side, wrapping on narrow screens; the primary one first. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-3">{children}</div>;
}
