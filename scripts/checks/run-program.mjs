// Runs one program to its end and keeps what it said.
import { spawn } from "node:child_process";

const ATTACHED = ["--import", new URL("end-with-starter.mjs", import.meta.url).href];

/**
 * Runs `node` with `args`, without standard input. Resolves to `{ code, output }`; a program ended by a signal has code 1.
 * With `live` its words go straight to this terminal and `output` is empty. It ends when this process does, however that ends.
 */
export function runProgram(args, { live = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...ATTACHED, ...args], {
      stdio: live ? ["ignore", "inherit", "inherit", "ipc"] : ["ignore", "pipe", "pipe", "ipc"],
      env: { ...process.env, STARTED_BY: String(process.pid), ...env },
    });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
