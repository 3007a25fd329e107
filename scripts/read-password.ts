import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** Takes what readline would show of the typed line, and shows nothing. */
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Each question's answer, a line of standard input; on a terminal it is not shown, and Ctrl-C or the end leaves the rest out. */
async function ask(questions: readonly string[]): Promise<string[]> {
  const terminal = process.stdin.isTTY;
  const say = (text: string) => terminal && process.stderr.write(text);
  const lines = createInterface({ input: process.stdin, output: nowhere(), terminal });
  lines.once("SIGINT", () => lines.close());
  const answers: string[] = [];
  say(questions[0] ?? "");
  for await (const line of lines) {
    answers.push(line);
    say(`\n${questions[answers.length] ?? ""}`);
    if (answers.length === questions.length) break;
  }
  lines.close();
  return answers;
}

/**
 * A password from standard input: its first line when it is piped; on a terminal asked for twice, without showing it.
 * @throws Error with a sentence when nothing was typed or the two differ.
 */
export async function readPassword(question: string, again: string): Promise<string> {
  const [password, repeated = password] = await ask(process.stdin.isTTY ? [question, again] : [question]);
  if (!password) throw new Error("No password was given; nothing was changed.");
  if (repeated !== password) throw new Error("The two passwords differ; nothing was changed.");
  return password;
}
