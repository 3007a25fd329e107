// Names and words that the house does without. The patterns are written so that they do not match themselves.

const VAGUE_NAME = /(^|\/)(utils?|helpers?|misc|types?|services?)(\.server)?\.(ts|tsx|mjs)$/;
const BARREL = /(^|\/)index\.(ts|mjs)$/;

const WORDS = [
  [/\bTOD[O]\b|\bFIXM[E]\b|\bXX[X]\b/, "unfinished work has no place in the code"],
  [/@?ts-(ignor[e]|expect-erro[r]|nochec[k])\b/, "the compiler is not switched off"],
  [/\b(es|ox)lint-disabl[e]/, "the linter is not switched off"],
  [/\bprettier-ignor[e]/, "the formatter is not switched off"],
  [/\b(it|test|describe)\.onl[y]\b/, "a single test left alone hides all others"],
  [
    /\b(it|test|describe)\.(ski[p]|tod[o])\b/,
    "skip from within, with a reason: context.skip(reason) or describe.skipIf",
  ],
  [/\.ski[p]\(\)/, "a skipped test says why"],
];
const CODE_WORDS = [[/\bas an[y]\b|[\w\])?]:\s*an[y]\b|<an[y]\b/, "any is no type"]];

const isComment = (line) => /^\s*(\*|\/\/|\/\*)/.test(line);

function checkLine(line) {
  const patterns = isComment(line) ? WORDS : [...WORDS, ...CODE_WORDS];
  return patterns.filter(([pattern]) => pattern.test(line)).map(([, reason]) => reason);
}

/** Faults in the names and words of `files` (`{ path, lines }`), one sentence each with path and line. */
export function checkHouseWords(files) {
  return files.flatMap(({ path, lines }) => {
    const faults = lines.flatMap((line, at) => checkLine(line).map((reason) => `${path}:${at + 1}: ${reason}`));
    if (VAGUE_NAME.test(path)) faults.push(`${path}: a file is named after what it holds`);
    if (BARREL.test(path)) faults.push(`${path}: no barrels; import the file itself`);
    return faults;
  });
}
