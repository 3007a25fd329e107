import { createHash } from "node:crypto";
import { realpathSync, rmSync, statSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";

/** Longest path of a file socket that every system takes whole (macOS: 104 bytes with the closing zero). */
const longestSocketPath = 103;
const answerWithin = 2_000;

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** Undefined: nobody listens there. Otherwise what the holder says its process is, `unknown` when it is too busy to say. */
function askHolder(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address);
    let reached = false;
    let said = "";
    const settle = (answer: string | undefined) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(answerWithin, () => settle("unknown"));
    socket.on("connect", () => (reached = true));
    socket.on("data", (chunk) => (said += chunk.toString()));
    socket.on("end", () => settle(said || "unknown"));
    socket.on("error", (error) => settle(reached || !hasCode(error, "ECONNREFUSED", "ENOENT") ? "unknown" : undefined));
  });
}

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.end(String(process.pid));
    });
    server.once("error", reject);
    server.listen(address, () => resolve(server.unref()));
  });
}

/**
 * The sockets to be held, in order. Linux: an abstract socket, which the kernel frees at the process's death and gives
 * to one taker only, then a file socket, which processes of another network namespace (container) also see. macOS: the
 * file socket. Windows: a named pipe, freed likewise.
 */
function lockAddresses(folder: string): string[] {
  const { dev, ino } = statSync(folder);
  const name = `trialbook-${createHash("sha256").update(`${dev}:${ino}`).digest("hex").slice(0, 24)}`;
  if (process.platform === "win32") return [`\\\\.\\pipe\\${name}`];
  const file = join(realpathSync(folder), "lock.sock");
  const fits = Buffer.byteLength(file) <= longestSocketPath ? file : `/tmp/${name}.sock`;
  return process.platform === "linux" ? [`\0${name}`, fits] : [fits];
}

async function hold(address: string, folder: string): Promise<Server | undefined> {
  const isFile = address.startsWith("/");
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await listen(address);
    } catch (error) {
      // A file system without sockets: on Linux the abstract socket, held already, guards the folder.
      if (isFile && process.platform === "linux" && hasCode(error, "EPERM", "EACCES", "ENOTSUP", "EINVAL", "EROFS"))
        return undefined;
      if (!hasCode(error, "EADDRINUSE", "EACCES")) throw error;
    }
    const holder = await askHolder(address);
    if (holder !== undefined) {
      const who = holder === "unknown" ? "another process" : `process ${holder}`;
      throw new Error(`The database in ${folder} is already open in ${who}; stop it first.`);
    }
    if (isFile) rmSync(address, { force: true });
  }
  throw new Error(`The database in ${folder} is being opened by another process; stop it first.`);
}

/**
 * Claims a folder for this process until `release()` or the process's end, whatever ends it: nothing is left to repair.
 * @returns the release, safe to call twice.
 * @throws Error with a sentence naming the process that holds the folder.
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const held: Server[] = [];
  const release = async () => {
    await Promise.all(held.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  };
  try {
    for (const address of lockAddresses(folder)) {
      const server = await hold(address, folder);
      if (server) held.push(server);
    }
  } catch (error) {
    await release();
    throw error;
  }
  return { release };
}
