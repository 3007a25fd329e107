import type { Observation } from "~/domain/statistics/survival/observation";
import { decimals, labels, type ListSize, wholes } from "./parameter-lists";
import type { ParameterFault } from "./read-input";

const size: ListSize = { least: 1, most: 1_000 };
const mostGroups = 10;

/** Follow-up times, what happened at their end (1: the event, 0: censored), and each participant's group. */
export const followUpParameters = {
  time: decimals(0, 1_000_000, size),
  status: wholes(0, 1, size),
  group: labels(size),
};

interface FollowUp {
  time: readonly number[];
  status: readonly number[];
  group: readonly string[] | null;
}

/** Lists of different lengths, or more groups than are compared. */
export function followUpFaults({ time, status, group }: FollowUp): ParameterFault[] {
  const unequal = Object.entries({ status, group: group ?? time })
    .filter(([, list]) => list.length !== time.length)
    .map(([path]): ParameterFault => ({ path, rule: "sameLength", facts: { other: "time", count: time.length } }));
  const groups = new Set(group ?? []).size;
  const many: ParameterFault[] =
    groups > mostGroups ? [{ path: "group", rule: "mostGroups", facts: { most: mostGroups } }] : [];
  return [...unequal, ...many];
}

/** The observations of each group, in the order in which the groups are first named; one unnamed group without any. */
export function observationsByGroup({ time, status, group }: FollowUp): [group: string | null, Observation[]][] {
  const groups = new Map<string | null, Observation[]>();
  time.forEach((each, index) => {
    const name = group?.[index] ?? null;
    const list = groups.get(name) ?? [];
    list.push({ time: each, event: status[index] === 1 });
    groups.set(name, list);
  });
  return [...groups];
}
