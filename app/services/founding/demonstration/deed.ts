import type { Act } from "~/services/act";

/** One entry of the demonstration: the instant at which somebody would have made it, and what it does. */
export interface Deed {
  at: Date;
  enter: (act: Act) => Promise<unknown>;
}

/** An instant in the evening of a civil day in Vietnam, some minutes after six. */
export function evening(day: string, minutes: number): Date {
  return new Date(Date.parse(`${day}T18:00:00+07:00`) + minutes * 60_000);
}
