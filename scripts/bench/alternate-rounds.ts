import type { BenchSettings } from "./bench-settings";
import { fireRound, type Target } from "./fire-round";
import { type MemorySeen, watchMemory } from "./memory-watch";
import { ratioOf, type Round, type SideFigures, sideFigures } from "./round-figures";

/** One side of a row: what is asked of which process. */
export interface Side extends Target {
  pid: number;
}

/** One thing that is measured on both sides. */
export interface BenchRow {
  name: string;
  /** What exactly is asked of the app. */
  asked: string;
  /** What the bare ceiling does for it. */
  ceilingDoes: string;
  /** The share of the ceiling's rate that is aimed at; null where there is no aim. */
  goal: number | null;
  /** Connections, where they are not the settings'. */
  connections?: number;
  /** Whether each request changes something and needs ground of its own. */
  writes: boolean;
  ceiling: Side;
  app: Side;
}

/** A row's figures; `ratio` is the app's rate as a share of the ceiling's. */
export interface RowFigures {
  name: string;
  asked: string;
  ceilingDoes: string;
  ratio: number;
  goal: number | null;
  connections: number;
  /** Answers in all, those of the warm-up too. */
  answered: { ceiling: number; app: number };
  ceiling: SideFigures & { memory: MemorySeen | null };
  app: SideFigures & { memory: MemorySeen | null };
}

/** Requests of the round before the first, which warms up and does not count. */
export function warmUpRequests({ writes }: Pick<BenchRow, "writes">, settings: BenchSettings): number {
  return writes ? settings.writeRequests : settings.readRequests;
}

/**
 * Measures one row: a round that warms up, then pairs of rounds, ceiling and app in turn, so that what disturbs this
 * computer disturbs both.
 */
export async function alternateRounds(row: BenchRow, settings: BenchSettings): Promise<RowFigures> {
  const connections = row.connections ?? settings.connections;
  const seen: Record<"ceiling" | "app", MemorySeen | null> = { ceiling: null, app: null };
  const asked = { ceiling: 0, app: 0 };

  async function fire(side: "ceiling" | "app", mostSeconds: number, mostRequests: number): Promise<Round> {
    const bounds = { connections, mostSeconds, mostRequests, from: asked[side] };
    const watched = await watchMemory(row[side].pid, seen[side], () => fireRound(row[side], bounds));
    seen[side] = watched.seen;
    asked[side] += watched.result.requests;
    return watched.result;
  }

  const seconds = row.writes ? settings.writeSeconds : settings.readSeconds;
  const requests = row.writes ? settings.writeRequests : settings.readRequests;
  const warmUp = row.writes ? seconds : settings.warmUpSeconds;
  for (const side of ["ceiling", "app"] as const) await fire(side, warmUp, warmUpRequests(row, settings));
  const pairs: { ceiling: Round; app: Round }[] = [];
  for (let pair = 0; pair < settings.pairs; pair++) {
    const ceiling = await fire("ceiling", seconds, requests);
    pairs.push({ ceiling, app: await fire("app", seconds, requests) });
  }
  const { name, asked: question, ceilingDoes, goal } = row;
  return {
    name,
    asked: question,
    ceilingDoes,
    ratio: ratioOf(pairs),
    goal,
    connections,
    answered: asked,
    ceiling: { ...sideFigures(pairs.map(({ ceiling }) => ceiling)), memory: seen.ceiling },
    app: { ...sideFigures(pairs.map(({ app }) => app)), memory: seen.app },
  };
}
