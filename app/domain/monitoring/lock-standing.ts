/** One act on the lock of a trial (`code` null) or of a participant's visit. */
export interface LockAct {
  code: string | null;
  visit: string | null;
  act: string;
}

/** The acts that hold a lock now: of each subject the last one, where it locked. Acts come in the order in which they were done. */
export function locksInForce<Act extends LockAct>(acts: readonly Act[]): Act[] {
  const last = new Map<string, Act>();
  for (const act of acts) {
    const subject = `${act.code ?? ""} ${act.visit ?? ""}`;
    last.delete(subject);
    last.set(subject, act);
  }
  return [...last.values()].filter(({ act }) => act === "locked");
}
