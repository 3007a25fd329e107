/** FNV-1a, 32 bits, over UTF-16 code units: short, and the same text always gives the same. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value.toString(36);
}

/**
 * Gives items of an imported list their stable ids: made of what the item is called, so that the same item keeps its id when
 * the list is imported again in another order; the second of the same name gets a number.
 * @returns a function from an item's name to its id.
 */
export function idGiver(prefix: string): (name: string) => string {
  const given = new Map<string, number>();
  return (name) => {
    const id = `${prefix}-${hash(name)}`;
    const before = given.get(id) ?? 0;
    given.set(id, before + 1);
    return before === 0 ? id : `${id}-${before + 1}`;
  };
}
