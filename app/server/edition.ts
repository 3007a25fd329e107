import type { PublicState } from "@db/queries/public-state";
import type { Language } from "~/lib/languages/languages";
import { weakTag } from "~/lib/entity-tag";

/** The zone in which the registry's day begins: ages of data ("n days ago") change at its midnight. */
const zone = "Asia/Ho_Chi_Minh";

const dayFormat = new Intl.DateTimeFormat("en-CA", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The registry's civil day at an instant, `YYYY-MM-DD`. */
export function registryDay(instant: Date): string {
  return dayFormat.format(instant);
}

/**
 * Everything beside the address and the language that decides what a public page shows: the public data's version,
 * the build with its settings, and the day.
 */
export function editionOf(state: PublicState, buildId: string, now: Date): string {
  return `${state.version}-${buildId}-${registryDay(now)}`;
}

/** The entity tag of every public page of an edition in one language. */
export function tagOf(edition: string, language: Language): string {
  return weakTag([edition, language]);
}
