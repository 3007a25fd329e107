export interface LinkRowProps {
  /** What the links are, for those who do not see the page. */
  label: string;
  links: readonly { href: string; label: string }[];
  /** A line below: the links belong to the whole page. */
  lined?: boolean;
}

/** Links beside one another to what belongs to a page; each as high as a finger is wide. Not printed. */
export function LinkRow({ label, links, lined = true }: LinkRowProps) {
  return (
    <nav aria-label={label} className={lined ? "mb-6 border-b border-line print:hidden" : "mb-4 print:hidden"}>
      <ul className="flex flex-wrap gap-x-6">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} className="inline-flex min-h-11 items-center">
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
