import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";
import type { ReportItem } from "~/domain/safety/to-be-completed";
import { useSafetyTerm } from "./use-safety-choices";

/** What a serious event's report still lacks; nothing when it lacks nothing. */
export function MissingList({ missing, href }: { missing: readonly ReportItem[]; href: string | null }) {
  const { t } = useTranslation("safety");
  const term = useSafetyTerm();
  if (missing.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice kind="warning" title={t("missing.title", { count: missing.length })}>
        <ul className="list-disc ps-5">
          {missing.map((item) => (
            <li key={item}>{term("reportItem", item)}</li>
          ))}
        </ul>
        {href !== null && (
          <p className="mt-2 print:hidden">
            <a href={href}>{t("missing.complete")}</a>
          </p>
        )}
      </Notice>
    </div>
  );
}
