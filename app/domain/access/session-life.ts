/** Hours after which a session ends even in use: NIST SP 800-63B, 4.2.3, re-authentication at assurance level 2. */
export const longestSessionHours = 12;

/**
 * When a session ends that is in use at `now`: after the idle time, and never later than its longest life.
 * @param idleMinutes minutes without use after which a session ends
 */
export function sessionEnd(createdAt: Date, now: Date, idleMinutes: number): Date {
  const lifeEnd = createdAt.getTime() + longestSessionHours * 3_600_000;
  return new Date(Math.min(now.getTime() + idleMinutes * 60_000, lifeEnd));
}

/** Why a session is over: it was not used, or it had lasted as long as any may. */
export function endReason(createdAt: Date, expiresAt: Date): "idle" | "life" {
  const lifeEnd = createdAt.getTime() + longestSessionHours * 3_600_000;
  return expiresAt.getTime() >= lifeEnd ? "life" : "idle";
}
