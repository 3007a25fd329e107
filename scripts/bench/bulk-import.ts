import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { OpenDatabase } from "@db/client/open-database";
import { layGround } from "./enrolment-ground";
import type { Measure } from "./bench-report";

const run = promisify(execFile);

const two = (part: number): string => String(part).padStart(2, "0");
const headings = "Site,Site number,Cohort,Sex,Year of birth,Date of consent,Consent version,Date of enrolment";

function line(place: number): string {
  const day = two(1 + (place % 27));
  const sex = place % 2 === 0 ? "F" : "M";
  return `B1,P-${place},B1,${sex},${1940 + (place % 60)},2026-0${1 + (place % 4)}-${day},1.0,2026-05-${day}`;
}

/**
 * Brings a CSV file of participants into a trial by the command that a hospital would use, on a process of its own.
 * @throws Error when a row is refused.
 */
export async function measureBulkImport(databaseUrl: string, open: OpenDatabase, rows: number): Promise<Measure> {
  const [trial] = await layGround(open.owner, { name: "bench-import", trials: 1, participants: 0 });
  const folder = mkdtempSync(join(tmpdir(), "trialbook-bench-"));
  const file = join(folder, "participants.csv");
  writeFileSync(file, [headings, ...Array.from({ length: rows }, (_, place) => line(place))].join("\n"));
  const command = ["--import", "tsx", "scripts/import.ts", "csv", file, "--trial", trial?.publicId ?? ""];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    SESSION_SECRET: randomBytes(24).toString("hex"),
    DATA_KEY: randomBytes(32).toString("hex"),
  };
  try {
    const { stdout } = await run(process.execPath, [...command, "--kind", "participants"], { env });
    const rate = /, (\d+) rows a second/.exec(stdout)?.[1];
    if (rate === undefined || !stdout.includes(`${rows} participants`))
      throw new Error(`The import failed:\n${stdout}`);
    const name = `bulk import of ${rows} participants by command, two events each, participants a second`;
    return { name, value: Number(rate), unit: "/s", goal: "at least 5000" };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
