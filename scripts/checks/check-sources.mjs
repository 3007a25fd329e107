// `node scripts/checks/check-sources.mjs [folder]`: sizes, names and words of the source files; exit code 1 on any fault.
import { fileURLToPath } from "node:url";
import { checkHouseWords } from "./house-words.mjs";
import { checkSizes } from "./sizes.mjs";
import { readSourceFiles } from "./source-files.mjs";

const root = process.argv[2] ?? fileURLToPath(new URL("../..", import.meta.url));
const files = readSourceFiles(root);
const sizes = checkSizes(files);
const faults = [...sizes.faults, ...checkHouseWords(files)];
for (const fault of faults) console.error(fault);
console.log(sizes.figures);
process.exitCode = faults.length ? 1 : 0;
