import { Section } from "~/components/ui/section";

/** A group of methods with what each of them answers. */
export interface ListedGroup {
  group: string;
  title: string;
  methods: readonly { name: string; title: string; purpose: string }[];
}

/** All methods by group, each a link to its page. */
export function MethodList({ groups }: { groups: readonly ListedGroup[] }) {
  return (
    <>
      {groups.map(({ group, title, methods }) => (
        <Section key={group} title={title} id={group}>
          <ul className="max-w-3xl divide-y divide-line border-y border-line">
            {methods.map((method) => (
              <li key={method.name} className="py-3">
                <a href={`/methods/${method.name}`} className="inline-block py-1 font-semibold">
                  {method.title}
                </a>
                <p className="text-muted">{method.purpose}</p>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
