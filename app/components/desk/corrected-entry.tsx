import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { replacementOf } from "~/domain/audit/replacement";

/** What an entry says of the one that it replaced. */
export interface Correction {
  number: number;
  corrects: number | null;
  reason: string | null;
}

/** Words of an entry among those of its list: struck through once a later entry replaced it. */
export function EntryWords({
  of,
  among,
  children,
}: {
  of: Correction;
  among: readonly Correction[];
  children: ReactNode;
}) {
  return replacementOf(among, of.number) === null ? <>{children}</> : <del>{children}</del>;
}

/** What an entry replaced and why, and what replaced it. */
export function CorrectionNotes({ of, among }: { of: Correction; among: readonly Correction[] }) {
  const { t } = useTranslation("desk");
  const later = replacementOf(among, of.number);
  const notes = [
    of.corrects === null ? null : t("timeline.corrects", { number: of.corrects, reason: of.reason }),
    later === null ? null : t("timeline.replaced", { number: later }),
  ].filter((note) => note !== null);
  return notes.map((note) => (
    <span key={note} className="block text-sm font-normal text-muted">
      {note}
    </span>
  ));
}
