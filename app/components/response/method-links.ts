import type { ShownProportion } from "~/domain/dashboards/public-progress";
import type { TimesToEvent } from "~/domain/dashboards/response/response-times";

/** The calculator page of an exact interval with the inputs filled in. */
export function intervalHref({ x, n, level }: ShownProportion): string {
  return `/methods/binomial-interval?x=${x}&n=${n}&level=${level}&method=clopper-pearson`;
}

/** Follow-up times that an address holds. */
const mostInAddress = 200;

/** The calculator page of Kaplan and Meier, with the times filled in where an address can hold them. */
export function survivalHref({ observations }: TimesToEvent): string {
  if (observations.length > mostInAddress) return "/methods/kaplan-meier";
  const query = new URLSearchParams({
    time: observations.map(({ time }) => time).join(","),
    status: observations.map(({ event }) => Number(event)).join(","),
    "conf-type": "log-log",
    level: "0.95",
  });
  return `/methods/kaplan-meier?${query.toString()}`;
}
