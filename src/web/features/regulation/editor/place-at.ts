import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';

const mark = 'ĐÂY';

/** Where something is being typed in a YAML text: the path that leads there, and whether it is a key or a value. */
export interface TypedPlace {
  path: (string | number)[];
  kind: 'key' | 'value';
}

/**
 * Finds the place of a word that is being typed, by reading the text as if a word of our own stood there.
 * @param from where the word begins, @param to where it ends
 */
export function placeAt(text: string, from: number, to: number): TypedPlace | undefined {
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const inner = line.split(/[{,[]/).at(-1) ?? line;
  const isValue = /:\s/.test(`${inner} `) && !/^\s*-\s*$/.test(inner);
  // A word alone may be a key to come or an item of a list: both are tried.
  for (const word of isValue ? [mark] : [`${mark}:`, mark]) {
    const document = parseDocument(text.slice(0, from) + word + text.slice(to), { logLevel: 'error' });
    const path = pathTo(document.contents, []);
    if (path !== undefined) return path;
  }
  return undefined;
}

function pathTo(node: Node | null, path: (string | number)[]): TypedPlace | undefined {
  if (isScalar(node)) return node.value === mark ? { path, kind: 'value' } : undefined;
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const found = pathTo(item as Node, [...path, index]);
      if (found !== undefined) return found;
    }
  }
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.value === mark) return { path, kind: 'key' };
      const found = pathTo(value as Node | null, [...path, isScalar(key) ? String(key.value) : '']);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
