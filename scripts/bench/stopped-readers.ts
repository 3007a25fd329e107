import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { OpenDatabase } from "@db/client/open-database";
import { dumpFolder, writeDumps } from "~/services/dumps/write-dumps.server";
import type { Measure } from "./bench-report";
import { residentBytes } from "./memory-watch";

const readers = 20;
const registry = { registryName: "Bench", publicUrl: "http://127.0.0.1" };

async function stoppedReader(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.write(`GET /api/v1/bulk/trials.ndjson HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
  const [head] = (await once(socket, "data")) as [Buffer];
  if (!head.toString("latin1").startsWith("HTTP/1.1 200"))
    throw new Error(`The dump answered ${head.subarray(0, 40)}.`);
  socket.pause();
  return socket;
}

/** The app's resident memory while twenty readers of the dump of all trials have begun and read no further, in megabytes. */
export async function measureStoppedReaders(
  app: { url: string; pid: number; dataDir: string },
  { read }: OpenDatabase,
): Promise<Measure> {
  await writeDumps(read, dumpFolder(app), { registry, now: new Date() });
  const sockets = await Promise.all(Array.from({ length: readers }, () => stoppedReader(app.url)));
  let peak = 0;
  for (let look = 0; look < 30; look++) {
    await wait(100);
    peak = Math.max(peak, residentBytes(app.pid) ?? 0);
  }
  for (const socket of sockets) socket.destroy();
  const name = `memory with ${readers} readers of the dump who stopped reading`;
  return { name, value: Math.round(peak / 1_048_576), unit: " MB", goal: "at most 350" };
}
