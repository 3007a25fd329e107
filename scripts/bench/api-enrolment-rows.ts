import type { OpenDatabase } from "@db/client/open-database";
import { type BenchRow, warmUpRequests } from "./alternate-rounds";
import type { BenchSettings } from "./bench-settings";
import { type GroundTrial, layGround } from "./enrolment-ground";
import type { KeptProcess } from "./kept-process";
import type { Shot } from "./send-request";

const writers = 16;
const day = "2026-03-02";

function enrolmentShot(ground: readonly GroundTrial[], place: number): Shot {
  const trial = ground[place % ground.length];
  const participant = trial?.codes[Math.floor(place / ground.length)];
  if (!trial || participant === undefined)
    throw new Error("More enrolments were asked for than participants screened.");
  return {
    method: "POST",
    path: `/api/v1/trials/${trial.publicId}/events`,
    headers: { authorization: `Bearer ${trial.token}`, "idempotency-key": `${trial.publicId} ${participant}` },
    json: JSON.stringify({ participant, kind: "enrolled", happenedOn: day, eligible: true }),
  };
}

function bareShot(ground: readonly GroundTrial[], place: number): Shot {
  const code = ground[place % ground.length]?.codes[Math.floor(place / ground.length)] ?? "";
  const form = new URLSearchParams({ kind: "enrolled", happenedOn: day });
  return { method: "POST", path: `/enrol?code=${code}`, form: form.toString() };
}

/** Enrolment by the API, sixteen writers at once: on a trial each, and all on one. */
export async function apiEnrolmentRows(
  ceiling: KeptProcess,
  app: KeptProcess,
  { owner }: OpenDatabase,
  settings: BenchSettings,
): Promise<BenchRow[]> {
  const participants = warmUpRequests({ writes: true }, settings) + settings.pairs * settings.writeRequests;
  const rows: BenchRow[] = [];
  for (const [trials, goal] of [
    [writers, 1 / 5],
    [1, 1 / 10],
  ] as const) {
    const ground = await layGround(owner, { name: `bench-of-${trials}`, trials, participants });
    rows.push({
      name: `enrolment by API, ${trials === 1 ? "one trial" : `${trials} trials`}`,
      asked:
        "POST of an event: token, permission, idempotency, scope, rules, projections, counts, audit, one transaction",
      ceilingDoes: "one insert into a bare table",
      goal,
      connections: writers,
      writes: true,
      ceiling: { origin: ceiling.url, pid: ceiling.pid, status: 204, shotAt: (place) => bareShot(ground, place) },
      app: { origin: app.url, pid: app.pid, status: 201, shotAt: (place) => enrolmentShot(ground, place) },
    });
  }
  return rows;
}
