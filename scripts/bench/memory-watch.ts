import { readFileSync } from "node:fs";

/** Resident memory of a process in bytes: the most that was seen and what was seen last; null where it cannot be read. */
export interface MemorySeen {
  peak: number;
  after: number;
}

/** How often memory is looked at, in milliseconds. */
const lookEvery = 50;

/** Resident memory of a living process in bytes (Linux: `VmRSS` of `/proc/<pid>/status`); null where it cannot be read. */
export function residentBytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
  } catch {
    return null;
  }
}

/** Watches the process's resident memory while `work` runs; `seen` carries the peak of earlier watches on. */
export async function watchMemory<T>(
  pid: number,
  seen: MemorySeen | null,
  work: () => Promise<T>,
): Promise<{ result: T; seen: MemorySeen | null }> {
  let peak = seen?.peak ?? 0;
  const look = () => {
    const bytes = residentBytes(pid);
    peak = Math.max(peak, bytes ?? 0);
    return bytes;
  };
  const timer = setInterval(look, lookEvery);
  try {
    const result = await work();
    const after = look();
    return { result, seen: after === null ? null : { peak, after } };
  } finally {
    clearInterval(timer);
  }
}
