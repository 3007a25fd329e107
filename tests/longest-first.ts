import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take long, and how many seconds with both cores of a small machine at work. */
const seconds: Readonly<Record<string, number>> = {
  "tests/browser/pages.test.ts": 150,
  "tests/http/walk/desk-walk.test.ts": 120,
  "tests/browser/threads-embedded.test.ts": 90,
  "tests/browser/threads-native.test.ts": 80,
  "tests/database/crash/kill-9.test.ts": 75,
  "tests/browser/threads-without-script.test.ts": 65,
  "tests/statistics/disclosure/random-attack.test.ts": 35,
  "tests/browser/language.test.ts": 30,
  "tests/database/backup.test.ts": 27,
  "tests/http/fuzz/desk-forms.test.ts": 15,
  "tests/statistics/slow/forecast-coverage.test.ts": 14,
  "tests/http/pages/queries-per-page.test.ts": 11,
  "tests/browser/early-press.test.ts": 10,
};

/** What takes long comes first, so that no core stands idle at the end; then files that have a process of their own, then the others. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const length = ({ project, moduleId }: TestSpecification) => {
      const path = moduleId.slice(project.config.root.length + 1);
      return seconds[path] ?? (project.config.isolate ? 1 : 0);
    };
    return usual.toSorted((a, b) => length(b) - length(a));
  }
}
