/** What a passage is recognised by: the standing it gives, and its words. */
export interface PermissionStatement {
  standing: string;
  quote_en: string;
}

interface StatedTechnique {
  statements: readonly PermissionStatement[];
}

/** One passage that says which techniques are permitted, with every technique that it names in the same breath. */
export interface PermissionAccount<Technique extends StatedTechnique> {
  statement: Technique["statements"][number];
  techniques: Technique[];
}

/** Standings by which a passage claims to say what the authority permits. */
const permissions: readonly string[] = ["allowed", "licensed"];

/**
 * The passages that list what is permitted, when there are several and their lists differ: a contradiction, to be shown side
 * by side and not resolved. Passages are told apart by their words; each carries all techniques quoted with it. Empty when
 * at most one passage speaks of permission, or when all of them name the same techniques.
 */
export function permissionAccounts<Technique extends StatedTechnique>(
  techniques: readonly Technique[],
): PermissionAccount<Technique>[] {
  const statements = techniques.flatMap(
    (technique): readonly Technique["statements"][number][] => technique.statements,
  );
  const permitting = statements.filter(({ standing }) => permissions.includes(standing));
  const passages = [...new Map(permitting.map((statement) => [statement.quote_en, statement])).values()];
  const accounts = passages.map((statement) => ({ statement, techniques: namedWith(statement.quote_en, techniques) }));
  const [first, ...others] = accounts;
  const agrees = ({ techniques: named }: PermissionAccount<Technique>) =>
    named.length === first?.techniques.length && named.every((technique) => first.techniques.includes(technique));
  return others.every(agrees) ? [] : accounts;
}

function namedWith<Technique extends StatedTechnique>(quote: string, techniques: readonly Technique[]): Technique[] {
  return techniques.filter(({ statements }) => statements.some(({ quote_en }) => quote_en === quote));
}
