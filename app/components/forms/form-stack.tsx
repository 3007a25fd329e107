import type { ReactNode } from "react";

/** Fields of a form one under the other, evenly spaced. */
export function FormStack({ children }: { children: ReactNode }) {
  return <div className="space-y-6">{children}</div>;
}
