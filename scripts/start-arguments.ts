import { readFileSync } from "node:fs";

/** Node's arguments as `npm start` gives them, for a build that stands: limits of its heap, the program, `--no-prepare`. */
export function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } };
  return [...scripts.start.split(" ").slice(1), "--no-prepare"];
}
