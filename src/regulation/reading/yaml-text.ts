import { Decimal } from 'decimal.js';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { Fault, FaultPath, PackFault } from '../pack-fault.ts';

/** Of a figure that loses digits no more than this is said back. */
const givenLength = 100;

/** A YAML file that remembers where everything stands. */
export interface YamlText {
  file: string;
  value: unknown;
  faults: PackFault[];
  /** Places a fault: at the value the path leads to, or at the deepest part of the path that exists. */
  place: (path: FaultPath, fault: Fault, at?: 'key' | 'value') => PackFault;
}

/** Reads a YAML 1.2 text. Syntax errors, repeated keys and numbers that lose digits are faults of it. */
export function readYaml(file: string, text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    // Asked below: the reader compares every key with every other.
    uniqueKeys: false,
  });
  const at = (offset: number, fault: Fault): PackFault => {
    const { line, col } = lines.linePos(offset);
    return { ...fault, file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = tellingErrors(document.errors).map((error) =>
    at(placeOf(error, document), syntaxFault(error)),
  );
  if (faults.length === 0) {
    visit(document, {
      Map(_, { items }) {
        const seen = new Set<unknown>();
        for (const { key } of items) {
          if (!isScalar(key)) continue;
          const offset = key.range?.[0] ?? 0;
          if (seen.has(key.value)) faults.push(at(offset, duplicateKey(text, offset)));
          seen.add(key.value);
        }
      },
      Scalar(_, node) {
        if (typeof node.value !== 'number' || node.source === undefined) return;
        if (losesDigits(node.value, node.source)) {
          faults.push(
            at(node.range?.[0] ?? 0, {
              kind: 'tooPrecise',
              params: { given: node.source.slice(0, givenLength) },
            }),
          );
        }
      },
    });
  }
  return {
    file,
    value: faults.length === 0 ? plainValue(document, faults, at) : undefined,
    faults,
    place: (path, fault, pointAt = 'value') => at(offsetOf(document, path, pointAt), fault),
  };
}

function plainValue(
  document: Document,
  faults: PackFault[],
  at: (offset: number, fault: Fault) => PackFault,
) {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    faults.push(at(0, { kind: 'badYaml', params: { detail: (error as Error).message } }));
    return undefined;
  }
}

/** One slip in the syntax makes many errors after it: only what tells the slip itself is kept. */
function tellingErrors(errors: YAMLParseError[]): YAMLParseError[] {
  const slip = errors.find((error) => error.code === 'TAB_AS_INDENT') ?? errors[0];
  return slip === undefined ? [] : [slip];
}

/** Where an error begins: a quote never closed is found at the end of the file, but stands where it was opened. */
function placeOf(error: YAMLParseError, document: Document): number {
  let place = error.pos[0];
  if (!error.message.startsWith('Missing closing')) return place;
  visit(document, {
    Scalar(_, node) {
      const [from, to] = node.range ?? [0, 0];
      if (node.type?.startsWith('QUOTE') && from <= error.pos[0] && error.pos[0] <= to) place = from;
    },
  });
  return place;
}

function duplicateKey(text: string, offset: number): Fault {
  const key = /^[^\s:]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return { kind: 'duplicateKey', params: { key } };
}

function syntaxFault(error: YAMLParseError): Fault {
  if (error.code === 'TAB_AS_INDENT') return { kind: 'tabIndent', params: {} };
  return { kind: 'badYaml', params: { detail: error.message } };
}

function losesDigits(value: number, source: string): boolean {
  try {
    return !new Decimal(source).equals(new Decimal(String(value)));
  } catch {
    return false;
  }
}

function offsetOf(document: Document, path: FaultPath, pointAt: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) break;
      const keyOffset = (pair.key as Node).range?.[0] ?? offset;
      const wantsKey = index === path.length - 1 && pointAt === 'key';
      const holds = isScalar(pair.value) && pair.value.source !== '' && pair.value.range;
      offset = holds && !wantsKey ? holds[0] : keyOffset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (item === undefined) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
