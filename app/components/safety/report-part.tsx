import type { ReactNode } from "react";
import { MissingValue, type MissingKind } from "~/components/ui/missing-value";

/** One numbered part of the printed report; kept together on paper. */
export function ReportPart({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <section className="mt-4 break-inside-avoid border border-edge p-3">
      <h2 className="mb-1 text-base font-semibold">{`${number}. ${title}`}</h2>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2 print:grid-cols-2">{children}</dl>
    </section>
  );
}

/** One item of the report; what is absent says why, and leaves room to be completed by hand. */
export function ReportItem(props: {
  label: string;
  value: string | null | undefined;
  missing?: MissingKind;
  wide?: boolean;
}) {
  const { label, value, missing = "not-stated", wide = false } = props;
  return (
    <div className={wide ? "col-span-full" : undefined}>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="min-h-6 whitespace-pre-line">{value ? value : <MissingValue kind={missing} />}</dd>
    </div>
  );
}
