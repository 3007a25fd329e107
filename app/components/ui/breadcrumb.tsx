import { useTranslation } from "react-i18next";

/** The pages above this one, outermost first, and the page itself as plain text. */
export function Breadcrumb({ above, here }: { above: readonly { href: string; label: string }[]; here: string }) {
  const { t } = useTranslation("ui");
  return (
    <nav aria-label={t("breadcrumb")} className="text-sm print:hidden">
      <ol className="leading-7">
        {above.map(({ href, label }) => (
          <li key={href} className="inline after:mx-2 after:text-muted after:content-['/']">
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page" className="inline text-muted">
          {here}
        </li>
      </ol>
    </nav>
  );
}
