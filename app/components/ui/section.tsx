import { useId, type ReactNode } from "react";

export interface SectionProps {
  title: string;
  /** Anchor of the section; links may point to it. */
  id?: string;
  /** One or two sentences under the heading. */
  lead?: ReactNode;
  /** Links or buttons beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page under its own heading, ruled off from the part before. */
export function Section({ title, id, lead, actions, children }: SectionProps) {
  const ownId = useId();
  const headingId = id === undefined ? ownId : `${id}-heading`;
  return (
    <section id={id} aria-labelledby={headingId} className="mt-10 border-t border-line pt-6 first:mt-0">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="max-w-prose">
          <h2 id={headingId} className="text-xl">
            {title}
          </h2>
          {lead !== undefined && <div className="mt-1 text-muted">{lead}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
