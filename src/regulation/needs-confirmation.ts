import type { Pack } from './pack.ts';
import type { Source } from './source.ts';
import type { Wording } from './wording.ts';

/** A rule that rests on something the documents do not say. */
export interface OpenPoint {
  /** leads to the rule: keys and ids, as `settings.reportCadence` */
  at: string;
  document: string;
  assumed: Wording;
}

/** Every rule of a pack flagged `needsConfirmation`, in the order of the files. */
export function openPointsOf(pack: Pack): OpenPoint[] {
  const found: OpenPoint[] = [];
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'source' && isSource(inner)) {
        if (inner.needsConfirmation === undefined) continue;
        found.push({ at: path.join('.'), document: inner.document, assumed: inner.needsConfirmation });
      } else walk(inner, Array.isArray(value) ? [...path, idOf(inner) ?? key] : [...path, key]);
    }
  };
  walk(pack, []);
  return found;
}

function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && 'document' in value;
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
