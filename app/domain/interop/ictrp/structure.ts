import { type IctrpGroup, ictrpGroups } from "./layout";
import type { XmlNode } from "./xml-node";

/** How a list of names departs from the order that is asked for. */
function orderFaults(
  within: string,
  found: readonly string[],
  asked: readonly string[],
  optional: ReadonlySet<string> = new Set(),
): string[] {
  const unknown = found
    .filter((name) => !asked.includes(name))
    .map((name) => `${within}: ${name} is not of this format`);
  const missing = asked
    .filter((name) => !optional.has(name) && !found.includes(name))
    .map((name) => `${within}: ${name} is missing`);
  const twice = asked
    .filter((name) => found.filter((one) => one === name).length > 1)
    .map((name) => `${within}: ${name} stands more than once`);
  const known = [...new Set(found.filter((name) => asked.includes(name)))];
  const inOrder = asked.filter((name) => known.includes(name));
  const misplaced = known.find((name, index) => name !== inOrder[index]);
  return [...unknown, ...missing, ...twice, ...(misplaced ? [`${within}: ${misplaced} is out of order`] : [])];
}

function groupFaults(node: XmlNode, group: IctrpGroup): string[] {
  const found = node.children.map(({ name }) => name);
  if (group.kind === "set") return orderFaults(group.name, found, group.elements, group.optional);
  const foreign = found.filter((name) => name !== group.item);
  const faults = [
    ...foreign.map((name) => `${group.name}: ${name} is not of this format`),
    ...(found.includes(group.item) ? [] : [`${group.name}: ${group.item} is missing`]),
  ];
  if (group.kind === "texts") return faults;
  const items = node.children.filter(({ name }) => name === group.item);
  return [
    ...faults,
    ...items.flatMap(({ children }) =>
      orderFaults(
        group.item,
        children.map(({ name }) => name),
        group.elements,
      ),
    ),
  ];
}

/** Where a `trial` element departs from the format's DTD; empty when it is valid. */
export function structureFaults(trial: XmlNode): string[] {
  const faults = orderFaults(
    "trial",
    trial.children.map(({ name }) => name),
    ictrpGroups.map(({ name }) => name),
  );
  const inner = trial.children.flatMap((node) => {
    const group = ictrpGroups.find(({ name }) => name === node.name);
    return group ? groupFaults(node, group) : [];
  });
  return [...new Set([...faults, ...inner])];
}
