import { useTranslation } from "react-i18next";
import type { KeyFact } from "~/components/ui/key-facts";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatDate } from "~/lib/formatting/dates";

interface NamedArm {
  code: string;
  name_en: string;
  name_vi: string;
}

/** A participant's allocation as far as the reader may see it. */
export interface ShownAllocation {
  on: string | null;
  /** The reader may not see arms: allocated or not is all that is said. */
  masked: boolean;
  arm: NamedArm | null;
  received: NamedArm | null;
}

/** The allocation among a participant's facts; nothing of it in a trial that allocates nobody. */
export function useAllocationFacts({ on, masked, arm, received }: ShownAllocation): KeyFact[] {
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  if (on === null) return [];
  const named = (each: NamedArm) => `${each.code} · ${local(each.name_en, each.name_vi)}`;
  const shown = masked ? t("allocate.masked") : arm && named(arm);
  return [
    { term: term("eventKind", "allocated"), value: formatDate(on, language) },
    { term: t("allocate.arm"), value: shown },
    ...(received && received.code !== arm?.code ? [{ term: t("allocate.received"), value: named(received) }] : []),
  ];
}
