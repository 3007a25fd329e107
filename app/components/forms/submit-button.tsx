import type { ReactNode } from "react";
import { Button, type ButtonLook } from "~/components/ui/button";

export interface SubmitButtonProps {
  look?: ButtonLook;
  /** Sent as `intent`, where one form has several ends. */
  intent?: string;
  /** The post is on its way: the button cannot be pressed twice. */
  busy?: boolean;
  children: ReactNode;
}

/** Sends the form it stands in. */
export function SubmitButton({ look = "primary", intent, busy = false, children }: SubmitButtonProps) {
  const name = intent === undefined ? undefined : "intent";
  return (
    <Button look={look} name={name} value={intent} aria-busy={busy || undefined} disabled={busy}>
      {children}
    </Button>
  );
}
