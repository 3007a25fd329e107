/** Prints one line on standard output. */
export type Say = (line: string) => void;

/**
 * Runs one of the project's commands: `--help` prints the help and does nothing else; a wrong number of arguments prints
 * the help and sets exit code 2; an error prints its sentence, without a stack, and sets exit code 1.
 * @param expected how many arguments the command takes.
 * @param work receives the arguments; a returned number becomes the exit code.
 */
export async function runCommand(
  help: string,
  expected: number,
  work: (given: string[], say: Say) => Promise<number | void>,
): Promise<void> {
  const given = process.argv.slice(2);
  if (given.includes("--help") || given.includes("-h")) {
    process.stdout.write(`${help}\n`);
    return;
  }
  if (given.length !== expected) {
    process.stderr.write(`${help}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = (await work(given, (line) => process.stdout.write(`${line}\n`))) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
