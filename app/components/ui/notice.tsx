import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** What a notice is about; `synthetic` and `cited` label whole records. */
export type NoticeKind = "info" | "warning" | "error" | "done" | "synthetic" | "cited";

const looks: Record<NoticeKind, string> = {
  info: "border-accent bg-accent-soft",
  warning: "border-warn bg-warn-soft",
  error: "border-bad bg-bad-soft",
  done: "border-good bg-surface",
  synthetic: "border-warn bg-warn-soft border-dashed",
  cited: "border-edge bg-surface border-dashed",
};

export interface NoticeProps {
  kind: NoticeKind;
  /** Replaces the kind's own word as heading. */
  title?: string;
  /** Announced at once to screen readers, for the outcome of an action. */
  live?: boolean;
  children: ReactNode;
}

/** A message set off by a rule at its side, always with a word that says what kind it is. */
export function Notice({ kind, title, live = false, children }: NoticeProps) {
  const { t } = useTranslation("ui");
  const role = live ? (kind === "error" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={`border-s-4 px-4 py-3 text-ink ${looks[kind]}`}>
      <p className="font-semibold">{title ?? t(`notice.${kind}`)}</p>
      <div className="max-w-prose">{children}</div>
    </div>
  );
}
