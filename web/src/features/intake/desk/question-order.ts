/** The list with one of its items a place further up (−1) or down (+1); the same list at its ends. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const to = at + by;
  const item = items[at];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_one, index) => index !== at);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** The list with another item, or none, in one place. */
export function replacedAt<Item>(
  items: readonly Item[],
  at: number,
  next: Item | null,
): readonly Item[] {
  return items.flatMap((item, index) => {
    if (index !== at) return [item];
    return next === null ? [] : [next];
  });
}
