import type { Names } from '#domain/appraisal/explain-names.ts';

/** A fact of an example as people read it: figures in the language's way, options by their titles, rows one to a line. */
export function exampleFactText(path: string, value: unknown, names: Names): string {
  const { words } = names;
  if (value === null || value === undefined) return words.absent;
  if (typeof value === 'boolean') return names.option(path, value);
  if (typeof value === 'number') return names.figure(String(value));
  if (typeof value === 'string')
    return /^-?\d+(\.\d+)?$/.test(value) ? names.figure(value) : names.option(path, value);
  if (Array.isArray(value)) {
    const rows = value.map((row, position) => exampleFactText(`${path}[${position}]`, row, names));
    return value.every((row) => typeof row !== 'object' || row === null)
      ? rows.join('; ')
      : rows.map((row, position) => `${position + 1}) ${row}`).join('\n');
  }
  const parts = value as { [part: string]: unknown };
  const { direction } = parts;
  if (typeof direction === 'string' && Object.hasOwn(words.direction, direction)) {
    const figures = ['target', 'from', 'bound', 'baseline', 'to']
      .map((part) => parts[part])
      .filter((it) => typeof it === 'string' || typeof it === 'number')
      .map((it) => names.figure(String(it)));
    const actual = parts['actual'];
    const reached =
      typeof actual === 'boolean'
        ? names.option(path, actual)
        : typeof actual === 'string' || typeof actual === 'number'
          ? names.figure(String(actual))
          : undefined;
    const target = words.direction[direction as keyof typeof words.direction](...figures);
    return [target, reached && words.actual(reached)].filter(Boolean).join(', ');
  }
  return Object.entries(parts)
    .map(([part, inner]) => {
      const at = `${path}.${part}`;
      const name = names.fact(at).split(', ').at(-1) ?? part;
      return `${name}: ${exampleFactText(at, inner, names)}`;
    })
    .join(' · ');
}
