import type { ReactNode } from "react";

export interface PageProps {
  title: ReactNode;
  /** Above the title: a breadcrumb. */
  above?: ReactNode;
  /** Beside or under the title: status, marks, number. */
  marks?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of one page: its only first-level heading, a lead, its actions, its content. */
export function Page({ title, above, marks, lead, actions, children }: PageProps) {
  return (
    <>
      {above}
      <div className="mb-8 mt-2 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="max-w-3xl">
          <h1 className="text-2xl">{title}</h1>
          {marks !== undefined && <div className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">{marks}</div>}
          {lead !== undefined && <div className="mt-2 text-lg text-muted">{lead}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
      </div>
      {children}
    </>
  );
}
