import { type Document, isScalar, parseDocument } from 'yaml';
import type { FaultPath } from '../pack-fault.ts';

/** What is to stand at a place; undefined: nothing. */
export interface YamlChange {
  path: FaultPath;
  value: unknown;
}

/**
 * A YAML text with some values changed. A single value is put in the place of the old one, so that everything around it,
 * comments and layout included, stays as it was written; what is added or taken away is laid out anew.
 * A text that is no YAML comes back as it was.
 */
export function changeYaml(text: string, changes: YamlChange[]): string {
  let changed = text;
  for (const { path, value } of changes) {
    const document = parseDocument(changed, { logLevel: 'error' });
    if (document.errors.length > 0) return changed;
    changed = replaced(changed, document, path, value) ?? laidOut(document, path, value);
  }
  return changed;
}

function replaced(text: string, document: Document, path: FaultPath, value: unknown): string | undefined {
  const node = document.getIn(path, true);
  const written = scalarText(value);
  if (!isScalar(node) || !node.range || node.source === '' || written === undefined) return undefined;
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' || node.anchor !== undefined)
    return undefined;
  const [from, to] = node.range;
  return text.slice(0, from) + written + text.slice(to);
}

function laidOut(document: Document, path: FaultPath, value: unknown): string {
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value));
  return document.toString({ lineWidth: 116 });
}

/** A value as it can stand anywhere, also between braces. */
function scalarText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  if (/^[A-Za-zÀ-ỹ][\wÀ-ỹ-]*$/u.test(value) && !/^(true|false|null|yes|no|on|off)$/i.test(value))
    return value;
  if (/^\d{4}-\d{2}-\d{2}$|^\d+\.\d+\.\d+$/.test(value)) return value;
  return /[\n\r\t]/.test(value) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
}
