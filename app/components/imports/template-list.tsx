import { useTranslation } from "react-i18next";
import { Section } from "~/components/ui/section";
import { tabularKinds } from "~/domain/interop/tabular/file-kinds";

/** The templates of every kind of table, as CSV and Excel. */
export function TemplateList({ base }: { base: string }) {
  const { t } = useTranslation("exchange");
  return (
    <Section title={t("bulk.template.title")} lead={t("bulk.template.lead")}>
      <ul className="divide-y divide-line border-y border-line">
        {tabularKinds.map((kind) => (
          <li key={kind} className="flex flex-wrap items-center gap-x-6">
            <span className="min-w-48">{t(`bulk.kind.${kind}`)}</span>
            {(["csv", "xlsx"] as const).map((format) => (
              <a
                key={format}
                href={`${base}/templates/${kind}.${format}`}
                className="inline-flex min-h-11 items-center"
                aria-label={`${t(`bulk.kind.${kind}`)}, ${t(`bulk.template.${format}`)}`}
              >
                {t(`bulk.template.${format}`)}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
