import { useTranslation } from "react-i18next";

export interface NavigationItem {
  href: string;
  label: string;
  /** Things waiting there, shown beside the label; 0 or absent shows nothing. */
  waiting?: number;
}

export interface NavigationProps {
  label: string;
  items: readonly NavigationItem[];
  /** Path of the page shown; an item is current when the path is its own or lies below it. */
  pathname: string;
}

/** The links of a layout: in a row from 1024 px on, behind a menu that needs no script below that. */
export function Navigation(props: NavigationProps) {
  const { t } = useTranslation("ui");
  return (
    <>
      <nav aria-label={props.label} className="hidden lg:block print:hidden">
        <ul className="flex flex-wrap gap-x-6">
          <Items {...props} />
        </ul>
      </nav>
      <details className="lg:hidden print:hidden">
        <summary className="flex min-h-11 w-fit items-center gap-2 font-semibold text-accent">
          <MenuSign />
          {t("menu")}
        </summary>
        <nav aria-label={props.label}>
          <ul className="pb-3">
            <Items {...props} />
          </ul>
        </nav>
      </details>
    </>
  );
}

function MenuSign() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M2 5h16M2 10h16M2 15h16" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

function Items({ items, pathname }: NavigationProps) {
  const current = currentItem(items, pathname);
  return (
    <>
      {items.map(({ href, label, waiting = 0 }) => (
        <li key={href}>
          <a
            href={href}
            aria-current={href === current ? "page" : undefined}
            className="flex min-h-11 items-center gap-2 border-b-2 border-transparent text-ink no-underline hover:border-edge aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent"
          >
            {label}
            {waiting > 0 && <span className="rounded-full bg-accent px-2 text-xs text-on-accent">{waiting}</span>}
          </a>
        </li>
      ))}
    </>
  );
}

/** The address of the item the path belongs to: the longest that is the path or one of its ancestors. */
export function currentItem(items: readonly NavigationItem[], pathname: string): string | undefined {
  const holding = items.map((item) => item.href).filter((href) => pathname === href || pathname.startsWith(`${href}/`));
  return holding.toSorted((one, other) => other.length - one.length)[0];
}
