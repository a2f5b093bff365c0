/** `splice` with any number of items, in place. */
export function spliceAll<Item>(array: Item[], start: number, removed: number, items: readonly Item[]): void {
  if (items.length === removed) {
    for (let i = 0; i < items.length; i++) array[start + i] = items[i]!;
  } else if (items.length < 10_000) {
    array.splice(start, removed, ...items);
  } else {
    const tail = array.slice(start + removed);
    array.length = start;
    for (const item of items) array.push(item);
    for (const item of tail) array.push(item);
  }
}
