import type { ReactNode } from "react";

/**
 * What a status means for the reader: not begun, under way, reached its end, paused, stopped for good, or wanting
 * attention. Each has its own shape, so that colour is never the only sign.
 */
export type StatusTone = "waiting" | "active" | "done" | "paused" | "stopped" | "attention";

const shapes: Record<StatusTone, ReactNode> = {
  waiting: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  active: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  done: <path d="M2.5 8.5l3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  paused: <path d="M5 3v10M11 3v10" stroke="currentColor" strokeWidth="3" />,
  stopped: <rect x="2.5" y="2.5" width="11" height="11" fill="currentColor" />,
  attention: <path d="M8 1.5l7 13H1zM8 6v4M8 11.5v1.5" fill="none" stroke="currentColor" strokeWidth="1.75" />,
};

const colours: Record<StatusTone, string> = {
  waiting: "text-muted",
  active: "text-accent",
  done: "text-good",
  paused: "text-warn",
  stopped: "text-bad",
  attention: "text-warn",
};

/** A status as words with a shape before them. */
export function StatusLabel({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" className={`${colours[tone]} shrink-0`}>
        {shapes[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
