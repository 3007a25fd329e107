/** One part of an expansion's page: terms and values, tables, sentences, and how its number was computed. */
export interface ExpansionSection {
  id: string;
  title: string;
  lines: { term: string; value: string }[];
  tables: { caption: string; columns: string[]; rows: string[][] }[];
  notes: string[];
  how: { definition: string; inputs: { label: string; count: string }[]; reference: string; methodHref: string } | null;
}

/** A part with nothing in it but what is given. */
export function section(
  id: string,
  title: string,
  content: Partial<Omit<ExpansionSection, "id" | "title">>,
): ExpansionSection {
  return { id, title, lines: [], tables: [], notes: [], how: null, ...content };
}
