import type { ImportFinding, LeftOut } from "../import-report";

/** The most examples that a finding lists. */
const mostExamples = 10;

/** Collects what an import finds odd and what it leaves out, each counted once under its name. */
export interface ImportNotes {
  find(code: string, example: string): void;
  leaveOut(domain: string, what: string, rows?: number, example?: string): void;
  findings(): ImportFinding[];
  leftOut(): LeftOut[];
}

export function importNotes(): ImportNotes {
  const findings = new Map<string, ImportFinding>();
  const leftOut = new Map<string, LeftOut>();
  return {
    find(code, example) {
      const finding = findings.get(code) ?? { code, count: 0, examples: [] };
      finding.count += 1;
      if (finding.examples.length < mostExamples) finding.examples.push(example);
      findings.set(code, finding);
    },
    leaveOut(domain, what, rows = 1, example) {
      const known: LeftOut = leftOut.get(`${domain} ${what}`) ?? { domain, what, rows: 0 };
      const examples = [...(known.examples ?? []), ...(example === undefined ? [] : [example])].slice(0, mostExamples);
      leftOut.set(`${domain} ${what}`, {
        ...known,
        rows: known.rows + rows,
        ...(examples.length === 0 ? {} : { examples }),
      });
    },
    findings: () => [...findings.values()],
    leftOut: () => [...leftOut.values()],
  };
}
