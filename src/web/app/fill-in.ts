/**
 * What Chrome 109, the last one for Windows 7 and 8, does not have yet and the pages use. Loaded before everything else.
 */
function fillIn<Owner extends object>(owner: Owner, name: keyof Owner, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

fillIn(Array.prototype, 'toSorted', function <Item>(this: Item[], order?: (a: Item, b: Item) => number) {
  return [...this].sort(order);
});
fillIn(Array.prototype, 'toReversed', function <Item>(this: Item[]) {
  return [...this].reverse();
});
fillIn(Array.prototype, 'with', function <Item>(this: Item[], position: number, item: Item) {
  const copy = [...this];
  copy[position] = item;
  return copy;
});
fillIn(Map, 'groupBy', function <Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key) {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
});
fillIn(Object, 'groupBy', function <Item>(items: Iterable<Item>, keyOf: (item: Item) => PropertyKey) {
  const groups: { [key: PropertyKey]: Item[] } = {};
  for (const item of items) (groups[keyOf(item)] ??= []).push(item);
  return groups;
});
