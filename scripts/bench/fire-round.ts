import { Agent } from "node:http";
import type { Round } from "./round-figures";
import { expectStatus, sendRequest, type Shot } from "./send-request";

/** A server on this computer, the requests it is sent (by their place, counted from 0 over all rounds), the status expected. */
export interface Target {
  origin: string;
  shotAt(place: number): Shot;
  status: number;
}

/** The bounds of one round: it ends when its seconds or its requests are used up, whichever comes first. */
export interface RoundBounds {
  connections: number;
  mostSeconds: number;
  mostRequests: number;
  /** The place of the round's first request. */
  from: number;
}

/**
 * Loads a server for one round: each of the connections, kept open, asks the next thing as soon as it has its answer.
 * @throws Error at the first answer of another status: figures of refused requests are none.
 */
export async function fireRound(target: Target, bounds: RoundBounds): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: bounds.connections });
  const milliseconds: number[] = [];
  const begun = performance.now();
  const deadline = begun + bounds.mostSeconds * 1_000;
  const end = bounds.from + bounds.mostRequests;
  let place = bounds.from;
  let failed = false;

  async function askOnAndOn(): Promise<void> {
    while (!failed && place < end && performance.now() < deadline) {
      const shot = target.shotAt(place++);
      const sentAt = performance.now();
      const answer = await sendRequest(agent, target.origin, shot);
      milliseconds.push(performance.now() - sentAt);
      expectStatus(shot, answer, target.status);
    }
  }

  try {
    await Promise.all(
      Array.from({ length: bounds.connections }, () =>
        askOnAndOn().catch((error: unknown) => {
          failed = true;
          throw error;
        }),
      ),
    );
    return { requests: milliseconds.length, seconds: (performance.now() - begun) / 1_000, milliseconds };
  } finally {
    agent.destroy();
  }
}
