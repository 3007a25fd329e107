import type { TrialNarrowing } from "@db/queries/trial-narrowing";

/** By what the portfolio can be narrowed, as the names stand in its address. */
export const portfolioFilters = ["kind", "status", "phase", "condition", "technique", "sponsor", "province"] as const;
export type PortfolioFilter = (typeof portfolioFilters)[number];

/** What an address asks of the portfolio: the address is the saved view. */
export type PortfolioQuestion = Partial<Record<PortfolioFilter, string>>;

const longest = 200;

/** Reads what an address asks; what it does not know, it leaves out. */
export function portfolioQuestion(query: URLSearchParams): PortfolioQuestion {
  const asked = portfolioFilters.flatMap((name) => {
    const value = query.get(name)?.trim().slice(0, longest);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(asked);
}

/** The question as it narrows the public list: synthetic trials and those registered by mistake are in no portfolio. */
export function narrowingOf(question: PortfolioQuestion): TrialNarrowing {
  const { kind, ...rest } = question;
  return { ...rest, terms: [], counted: true, ...(kind && kind !== "synthetic" ? { kind } : {}) };
}

/** The question as an address asks it, in one order; the empty text where nothing is asked. */
export function questionAddress(question: PortfolioQuestion): string {
  const asked = portfolioFilters.flatMap((name) => (question[name] ? [[name, question[name]]] : []));
  return asked.length === 0 ? "" : `?${new URLSearchParams(asked as [string, string][])}`;
}
