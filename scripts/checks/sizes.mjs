// Keeps files small: none above 300 lines; half of the product's files at most 60 lines and nine in ten at most 180.

const LONGEST = 300;
const MEDIAN = 60;
const NINETIETH = 180;
const MEASURED = /^(app|db|scripts)\//;
const MIGRATION = /^db\/migrations\//;

/** The smallest value that at least `share` (0 to 1) of `values` do not exceed; 0 for no values. */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Faults in the sizes of `files` (`{ path, lines }`), one sentence each, and the figures that were found. */
export function checkSizes(files) {
  const faults = files
    .filter(({ lines }) => lines.length > LONGEST)
    .map(({ path, lines }) => `${path}: ${lines.length} lines, at most ${LONGEST} are allowed`);
  const measured = files
    .filter(({ path }) => MEASURED.test(path) && !MIGRATION.test(path))
    .map(({ lines }) => lines.length);
  const median = quantile(measured, 0.5);
  const ninetieth = quantile(measured, 0.9);
  if (median > MEDIAN) faults.push(`median file has ${median} lines, at most ${MEDIAN} are allowed`);
  if (ninetieth > NINETIETH) faults.push(`90th percentile has ${ninetieth} lines, at most ${NINETIETH} are allowed`);
  return { faults, figures: `${measured.length} files, median ${median} lines, 90th percentile ${ninetieth}` };
}
